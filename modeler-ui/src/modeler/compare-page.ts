import "./modeler.css";
import { diagramWords } from "../diagram/words/words.ts";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { ComparePage } from "./versions/compare-page.tsx";
import { modelerWords } from "./words/words.ts";

export const page: LazyPage = { Component: ComparePage, words: [modelerWords, diagramWords] };
