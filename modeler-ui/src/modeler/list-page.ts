import "./modeler.css";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { ProcessListPage } from "./list/process-list-page.tsx";
import { modelerWords } from "./words/words.ts";

export const page: LazyPage = { Component: ProcessListPage, words: [modelerWords] };
