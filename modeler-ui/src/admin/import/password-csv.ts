type Row = readonly string[];

/** CSV that spreadsheets read as UTF-8 text; a cell that would begin a formula begins with an apostrophe. */
export function passwordCsv(rows: readonly Row[]): Blob {
  const text = rows.map((row) => row.map(cell).join(",")).join("\r\n");
  return new Blob([`\uFEFF${text}\r\n`], { type: "text/csv;charset=utf-8" });
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
