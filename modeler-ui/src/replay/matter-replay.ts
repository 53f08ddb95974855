import type { LazyPage } from "../i18n/lazy-page.ts";
import { MatterReplayPage } from "./matter-replay-page.tsx";
import { replayWords } from "./words/words.ts";

export const page: LazyPage = { Component: MatterReplayPage, words: [replayWords] };
