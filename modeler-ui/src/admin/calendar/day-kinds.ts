import type { DayException } from "../../../../api/contract/types.ts";

export const dayKinds: readonly DayException["kind"][] = ["holiday", "makeupWorkday", "localDayOff", "localWorkday"];
