const zone = "Asia/Shanghai";

/** Office-local date and time to the minute, whatever zone the browser is in. */
export function formatTime(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return format.format(new Date(instant));
}

/** Month, day and time; for lists where the year is plain. */
export function formatShortTime(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    month: language === "en" ? "short" : "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return format.format(new Date(instant));
}

/** Office-local day with its weekday; takes "YYYY-MM-DD". */
export function formatDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    weekday: "short",
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** The instant at which an office-local day begins; for filters. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}
