import "./replay.css";
import { diagramWords } from "../diagram/words/words.ts";
import { formWords } from "../form/words/words.ts";
import type { LazyPage } from "../i18n/lazy-page.ts";
import { ReplayPage } from "./replay-page.tsx";
import { replayWords } from "./words/words.ts";

export const page: LazyPage = { Component: ReplayPage, words: [replayWords, diagramWords, formWords] };
