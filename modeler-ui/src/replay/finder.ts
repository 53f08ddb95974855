import type { LazyPage } from "../i18n/lazy-page.ts";
import { FinderPage } from "./finder-page.tsx";
import { replayWords } from "./words/words.ts";

export const page: LazyPage = { Component: FinderPage, words: [replayWords] };
