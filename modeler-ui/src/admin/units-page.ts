import "./admin.css";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { UnitsPage } from "./units/units-page.tsx";
import { adminWords } from "./words/words.ts";

export const page: LazyPage = { Component: UnitsPage, words: [adminWords] };
