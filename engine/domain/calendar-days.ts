/**
 * The working calendar as plain data (SP-3). Days that differ from the weekly pattern are listed;
 * a holiday's weekend days may be listed with it, as in its notice.
 * `day` is an office-local date, "YYYY-MM-DD".
 */
export type CalendarDays = {
  readonly revision: number;
  /** Years whose State Council notice is entered; past the last one a deadline is provisional (暂定). */
  readonly officialYears: readonly number[];
  /** day → kind. */
  readonly exceptions: Readonly<Record<string, "holiday" | "makeupWorkday" | "localDayOff" | "localWorkday">>;
  /** IANA zone, "Asia/Shanghai". */
  readonly zone: string;
  /** Local time "HH:MM" at which office hours end. */
  readonly closesAt: string;
};
