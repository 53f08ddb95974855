import { readFileSync } from "node:fs";
import path from "node:path";
import type { CalendarYear, Repositories } from "../../engine/ports/repositories.ts";
import { projectRoot } from "../config.ts";

/** The years whose State Council notices were known at this release; the office enters later ones itself. */
export async function seedCalendar({ calendar }: Pick<Repositories, "calendar">): Promise<void> {
  const file = path.join(projectRoot(), "api", "seed", "calendar-2024-2026.json");
  await calendar.putYears(JSON.parse(readFileSync(file, "utf8")) as readonly CalendarYear[]);
}
