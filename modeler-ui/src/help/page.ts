import type { LazyPage } from "../i18n/lazy-page.ts";
import { inboxWords } from "../inbox/words/words.ts";
import { HelpPage } from "./help-page.tsx";
import { helpWords } from "./words/words.ts";

export const page: LazyPage = { Component: HelpPage, words: [helpWords, inboxWords] };
