import { diagramWords } from "../diagram/words/words.ts";
import { formWords } from "../form/words/words.ts";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { inboxWords } from "../inbox/words/words.ts";
import { taskWords } from "../task/words/words.ts";
import { MatterPage } from "./matter-page.tsx";
import { matterWords } from "./words/words.ts";

export const page: LazyPage = { Component: MatterPage, words: [matterWords, formWords, diagramWords, inboxWords, taskWords] };
