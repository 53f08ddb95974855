import { diagramWords } from "../diagram/words/words.ts";
import { formWords } from "../form/words/words.ts";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { inboxWords } from "../inbox/words/words.ts";
import { matterWords } from "../matter/words/words.ts";
import { TaskPage } from "./task-page.tsx";
import { taskWords } from "./words/words.ts";

export const page: LazyPage = { Component: TaskPage, words: [taskWords, formWords, matterWords, diagramWords, inboxWords] };
