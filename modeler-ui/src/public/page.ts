import type { LazyPage } from "../i18n/lazy-page.ts";
import { PublicPage } from "./public-page.tsx";
import { publicWords } from "./words/words.ts";

export const page: LazyPage = { Component: PublicPage, words: [publicWords] };
