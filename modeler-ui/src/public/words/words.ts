import type { PageWords } from "../../i18n/words.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

export const publicWords = { namespace: "public", zhCN, en } as const satisfies PageWords;
