import type { LazyPage } from "../i18n/lazy-page.ts";
import { InboxPage } from "./inbox-page.tsx";
import { inboxWords } from "./words/words.ts";

export const page: LazyPage = { Component: InboxPage, words: [inboxWords] };
