import type { PageWords } from "../../i18n/words.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

export const replayWords = { namespace: "replay", zhCN, en } as const satisfies PageWords;
