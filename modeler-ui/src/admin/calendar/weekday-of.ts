/** "周四" of a date; nothing for what is no date yet. */
export function weekdayOf(day: string, language: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return "";
  return new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(moment);
}
