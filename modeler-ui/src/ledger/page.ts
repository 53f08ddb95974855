import type { LazyPage } from "../i18n/lazy-page.ts";
import { LedgerPage } from "./ledger-page.tsx";
import { ledgerWords } from "./words/words.ts";

export const page: LazyPage = { Component: LedgerPage, words: [ledgerWords] };
