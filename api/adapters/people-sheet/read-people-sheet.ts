import ExcelJS, { type Row, type Workbook, type Worksheet } from "exceljs";
import {
  type ColumnOf,
  type ImportFault,
  type RawLine,
  type RawSheet,
  type SheetName,
  sheetColumns,
} from "../../../engine/domain/import/people-sheet.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import { zipVerdict } from "./bounded-zip.ts";
import { cellText } from "./cell-text.ts";
import { codeOf, columnWords, levelWords, plain, roleWords, sheetWords } from "./sheet-words.ts";

/** 5 MiB packed. */
const mostBytes = 5 * 1024 * 1024;
/** Lines of all tables together. */
const mostRows = 5_000;
const sheetNames = Object.keys(sheetColumns) as readonly SheetName[];
/** Parts of a sheet that say nothing about people, and that a hostile file would blow up (a merge over every cell there is). */
const ignoreNodes = [
  "mergeCells",
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "drawing",
  "picture",
  "tableParts",
  "cols",
  "autoFilter",
];

export type ReadSheet = { readonly raw: RawSheet; readonly faults: readonly ImportFault[] };

/** The lines of an XLSX file, and what is wrong with the file or a cell. Refuses what is no such file or would unpack beyond measure. */
export async function readPeopleSheet({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<ReadSheet> {
  if (bytes.length > mostBytes) throw new Refusal("FILE_TOO_LARGE", { name, most: mostBytes });
  const verdict = zipVerdict(bytes);
  if (verdict === "tooLarge") throw new Refusal("FILE_TOO_LARGE", { name, cause: "unpacked" });
  if (verdict === "notZip") throw new Refusal("FILE_TYPE_REFUSED", { name, allowed: ["xlsx"] });
  const workbook = await load(name, bytes);
  const tables = sheetNames.map((sheet) => [sheet, findSheet(workbook, sheet)] as const);
  const found = tables.flatMap(([, table]) => (table === undefined ? [] : [table]));
  if (found.length === 0) return wrong("SHEET_MISSING");
  const rows = found.reduce((sum, table) => sum + Math.max(0, table.actualRowCount - 1), 0);
  if (rows > mostRows) return wrong("TOO_MANY_ROWS", String(rows));
  if (rows === 0) return wrong("SHEET_EMPTY");
  const faults: ImportFault[] = [];
  const linesOf = <S extends SheetName>(sheet: S) => {
    const table = tables.find(([one]) => one === sheet)?.[1];
    return table === undefined ? [] : readTable(sheet, table, faults);
  };
  return { raw: { units: linesOf("units"), people: linesOf("people"), posts: linesOf("posts") }, faults };
}

function wrong(code: ImportFault["code"], value: string | null = null): ReadSheet {
  return { raw: { units: [], people: [], posts: [] }, faults: [{ sheet: "units", row: 1, column: null, code, value }] };
}

async function load(name: string, bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs names its own Buffer type; any bytes do.
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Refusal("FILE_TYPE_REFUSED", { name, allowed: ["xlsx"], cause: "broken" });
  }
  return workbook;
}

function findSheet(workbook: Workbook, sheet: SheetName): Worksheet | undefined {
  const { zh, en } = sheetWords[sheet];
  return workbook.worksheets.find(({ name }) => [plain(zh), plain(en)].includes(plain(name)));
}

type Places<S extends SheetName> = readonly (readonly [ColumnOf<S>, number | null])[];

function readTable<S extends SheetName>(sheet: S, table: Worksheet, faults: ImportFault[]): readonly RawLine<S>[] {
  const places = placesOf(sheet, table.getRow(1));
  for (const [column, place] of places) {
    const isNeeded = columnWords[sheet][column].zh.endsWith("*");
    if (place === null && isNeeded) faults.push({ sheet, row: 1, column, code: "COLUMN_MISSING", value: null });
  }
  const lines: RawLine<S>[] = [];
  table.eachRow((row, number) => {
    if (number === 1) return;
    const line = readLine(sheet, row, places, faults);
    if (line !== null) lines.push(line);
  });
  return lines;
}

function placesOf<S extends SheetName>(sheet: S, head: Row): Places<S> {
  const heads = new Map<string, number>();
  head.eachCell((cell, number) => heads.set(plain(cellText(cell.value).text), number));
  const columns: readonly ColumnOf<S>[] = sheetColumns[sheet];
  return columns.map((column) => {
    const { zh, en } = columnWords[sheet][column];
    return [column, heads.get(plain(zh)) ?? heads.get(plain(en)) ?? null] as const;
  });
}

/** null for a line without a word in it. */
function readLine<S extends SheetName>(sheet: S, row: Row, places: Places<S>, faults: ImportFault[]): RawLine<S> | null {
  const cells = places.map(([column, place]) => [column, place === null ? cellText(null) : cellText(row.getCell(place).value)] as const);
  if (cells.every(([, { text, fault }]) => text === "" && fault === null)) return null;
  for (const [column, { fault }] of cells) if (fault !== null) faults.push({ sheet, row: row.number, column, code: fault, value: null });
  const texts = Object.fromEntries(cells.map(([column, { text }]) => [column, meant(column, text)]));
  return { row: row.number, cells: texts as RawLine<S>["cells"] };
}

/** Levels and roles may be written in Chinese or as codes. */
function meant(column: string, text: string): string {
  if (column === "role") return codeOf(roleWords, text);
  return column === "level" ? codeOf(levelWords, text) : text;
}
