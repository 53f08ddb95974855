import { roles, type UnitLevel } from "../org.ts";
import type {
  ImportFault,
  ImportFaultCode,
  PeopleSheet,
  PersonLine,
  PostLine,
  RawLine,
  RawSheet,
  SheetName,
  UnitLine,
} from "./people-sheet.ts";

const unitIdForm = /^[A-Za-z0-9._-]{1,64}$/;
/** Sign-in name: small letters, digits, dot, dash, underscore; as in the contract. */
export const accountForm = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const levels: readonly UnitLevel[] = ["district", "town", "office", "village", "grid"];

type Check = { readonly code: ImportFaultCode; readonly holds: (text: string) => boolean };
const required: Check = { code: "MISSING", holds: (text) => text !== "" };
const unitId: Check = { code: "UNIT_ID_INVALID", holds: (text) => text === "" || unitIdForm.test(text) };
const account: Check = { code: "ACCOUNT_INVALID", holds: (text) => text === "" || accountForm.test(text) };
const level: Check = { code: "LEVEL_UNKNOWN", holds: (text) => text === "" || (levels as readonly string[]).includes(text) };
const role: Check = { code: "ROLE_UNKNOWN", holds: (text) => text === "" || (roles as readonly string[]).includes(text) };
const atMost = (most: number): Check => ({ code: "TOO_LONG", holds: (text) => Array.from(text).length <= most });

const checks: { readonly [S in SheetName]: Readonly<Record<string, readonly Check[]>> } = {
  units: { id: [required, unitId], name: [required, atMost(100)], nameEn: [atMost(100)], level: [required, level], parent: [unitId] },
  people: { account: [required, account], name: [required, atMost(100)], phone: [atMost(40)], email: [atMost(200)] },
  posts: { account: [required, account], role: [required, role], unit: [required, unitId] },
};

/** The lines whose cells are all well formed, and what is wrong with the others. */
export function readLines(raw: RawSheet): { readonly sheet: PeopleSheet; readonly faults: readonly ImportFault[] } {
  const faults: ImportFault[] = [];
  const goodOf = <S extends SheetName>(name: S, lines: readonly RawLine<S>[]): readonly RawLine<S>[] =>
    lines.filter((line) => {
      const found = faultsOf(name, line);
      faults.push(...found);
      return found.length === 0;
    });
  const sheet = {
    units: goodOf("units", raw.units).map(unitLine),
    people: goodOf("people", raw.people).map(personLine),
    posts: goodOf("posts", raw.posts).map(postLine),
  };
  return { sheet, faults };
}

function faultsOf<S extends SheetName>(sheet: S, { row, cells }: RawLine<S>): readonly ImportFault[] {
  return Object.entries<string>(cells).flatMap(([column, value]) => {
    const broken = (checks[sheet][column] ?? []).find(({ holds }) => !holds(value));
    return broken === undefined ? [] : [{ sheet, row, column, code: broken.code, value: value === "" ? null : value }];
  });
}

function unitLine({ row, cells: { id, name, nameEn, level: at, parent } }: RawLine<"units">): UnitLine {
  return { row, id, name, nameEn: nameEn || null, level: at as UnitLine["level"], parent: parent || null };
}

function personLine({ row, cells: { account: id, name, phone, email } }: RawLine<"people">): PersonLine {
  return { row, account: id, name, phone: phone || null, email: email || null };
}

function postLine({ row, cells: { account: id, role: held, unit } }: RawLine<"posts">): PostLine {
  return { row, account: id, role: held as PostLine["role"], unit };
}
