import { formWords } from "../form/words/words.ts";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { RegisterPage } from "./register-page.tsx";
import { registerWords } from "./words/words.ts";

export const page: LazyPage = { Component: RegisterPage, words: [registerWords, formWords] };
