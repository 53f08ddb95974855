import type { LazyPage } from "../i18n/lazy-page.ts";
import { publicWords } from "../public/words/words.ts";
import { CitizenHelpPage } from "./citizen-help-page.tsx";
import { helpWords } from "./words/words.ts";

export const page: LazyPage = { Component: CitizenHelpPage, words: [helpWords, publicWords] };
