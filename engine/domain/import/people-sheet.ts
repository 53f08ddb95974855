import type { UnitId } from "../ids.ts";
import type { Role, UnitLevel } from "../org.ts";

/** The three tables of an imported sheet, with what each of their columns holds. */
export const sheetColumns = {
  units: ["id", "name", "nameEn", "level", "parent"],
  people: ["account", "name", "phone", "email"],
  posts: ["account", "role", "unit"],
} as const;

export type SheetName = keyof typeof sheetColumns;
export type ColumnOf<S extends SheetName> = (typeof sheetColumns)[S][number];

/** A line as it was typed; `row` counts from 1 as the sheet does. An empty cell is "". */
export type RawLine<S extends SheetName> = { readonly row: number; readonly cells: Readonly<Record<ColumnOf<S>, string>> };
export type RawSheet = { readonly [S in SheetName]: readonly RawLine<S>[] };

export type UnitLine = {
  readonly row: number;
  readonly id: UnitId;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: UnitLevel;
  readonly parent: UnitId | null;
};
/** An empty phone or mail address leaves the one that is known. */
export type PersonLine = {
  readonly row: number;
  readonly account: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
};
export type PostLine = { readonly row: number; readonly account: string; readonly role: Role; readonly unit: UnitId };
export type PeopleSheet = {
  readonly units: readonly UnitLine[];
  readonly people: readonly PersonLine[];
  readonly posts: readonly PostLine[];
};

export type ImportFaultCode =
  // of the file
  | "SHEET_MISSING"
  | "COLUMN_MISSING"
  | "SHEET_EMPTY"
  | "TOO_MANY_ROWS"
  // of a cell
  | "FORMULA"
  | "NOT_TEXT"
  | "MISSING"
  | "TOO_LONG"
  | "UNIT_ID_INVALID"
  | "ACCOUNT_INVALID"
  | "LEVEL_UNKNOWN"
  | "ROLE_UNKNOWN"
  // of the lines together, and with what the office has
  | "TWICE"
  | "UNIT_UNKNOWN"
  | "UNIT_CLOSED"
  | "UNIT_CIRCLE"
  | "LEVEL_CHANGED"
  | "ACCOUNT_UNKNOWN"
  | "PERSON_DISABLED"
  | "PERSON_WITHOUT_POST"
  | "TOO_MANY_ACCOUNTS"
  | "LAST_ADMIN";

/** What is wrong with a line, or with a table as a whole (its first row). `value`: what stands there. */
export type ImportFault = {
  readonly sheet: SheetName;
  readonly row: number;
  readonly column: string | null;
  readonly code: ImportFaultCode;
  readonly value: string | null;
};
