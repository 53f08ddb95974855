import "./modeler.css";
import { diagramWords } from "../diagram/words/words.ts";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { ProcessPage } from "./versions/process-page.tsx";
import { modelerWords } from "./words/words.ts";

export const page: LazyPage = { Component: ProcessPage, words: [modelerWords, diagramWords] };
