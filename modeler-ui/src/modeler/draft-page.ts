import "./modeler.css";
import { diagramWords } from "../diagram/words/words.ts";
import { formWords } from "../form/words/words.ts";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { DraftPage } from "./draft/draft-page.tsx";
import { modelerWords } from "./words/words.ts";

export const page: LazyPage = { Component: DraftPage, words: [modelerWords, diagramWords, formWords] };
