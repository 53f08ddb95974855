import "./admin.css";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { ImportPage } from "./import/import-page.tsx";
import { adminWords } from "./words/words.ts";

export const page: LazyPage = { Component: ImportPage, words: [adminWords] };
