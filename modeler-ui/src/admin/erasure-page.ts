import "./admin.css";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { ErasurePage } from "./erasure/erasure-page.tsx";
import { adminWords } from "./words/words.ts";

export const page: LazyPage = { Component: ErasurePage, words: [adminWords] };
