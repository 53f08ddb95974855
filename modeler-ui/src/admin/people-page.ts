import "./admin.css";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { PeoplePage } from "./people/people-page.tsx";
import { adminWords } from "./words/words.ts";

export const page: LazyPage = { Component: PeoplePage, words: [adminWords] };
