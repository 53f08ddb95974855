import type { i18n } from "i18next";
import type { ComponentType } from "react";
import { addWords } from "./create-i18n.ts";
import type { PageWords } from "./words.ts";

/** What a page's own bundle hands over: the page and every namespace it needs beyond the base ones. */
export type LazyPage = { readonly Component: ComponentType; readonly words: readonly PageWords[] };

/** For `lazy` of a route: loads the page's bundle and adds its words before it renders. */
export function lazyPage(instance: i18n, load: () => Promise<{ readonly page: LazyPage }>) {
  return async (): Promise<{ readonly Component: ComponentType }> => {
    const { page } = await load();
    for (const words of page.words) addWords(instance, words);
    return { Component: page.Component };
  };
}
