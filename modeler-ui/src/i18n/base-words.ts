import { commonWords } from "../common/words/words.ts";
import { layoutWords } from "../layout/words/words.ts";
import { problemWords } from "../problems/words/words.ts";
import { sessionWords } from "../session/words/words.ts";
import type { PageWords } from "./words.ts";

/** The namespaces in the first bundle. */
export const baseWords: readonly PageWords[] = [commonWords, layoutWords, problemWords, sessionWords];
