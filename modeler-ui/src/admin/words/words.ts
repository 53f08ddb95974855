import type { PageWords } from "../../i18n/words.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

export const adminWords = { namespace: "admin", zhCN, en } as const satisfies PageWords;
