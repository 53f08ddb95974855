import type { FeelContext } from "../../../engine/feel/feel-context.ts";

/** 09:00 on Monday 2 March 2026 in Shanghai; 2 March is a make-up workday's neighbour: Sunday 15 February was worked, 17–20 were off. */
export const context: FeelContext = {
  now: "2026-03-02T01:00:00Z",
  calendar: {
    revision: 1,
    officialYears: [2026],
    exceptions: { "2026-04-06": "holiday", "2026-05-09": "makeupWorkday" },
    zone: "Asia/Shanghai",
    closesAt: "17:30",
  },
};
