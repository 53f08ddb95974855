import type { CalendarDays } from "../domain/calendar-days.ts";

/** What FEEL may know beside the variables: the time (UTC, RFC 3339) and the working calendar. */
export type FeelContext = { readonly now: string; readonly calendar: CalendarDays };
