import type { ImportFaultCode } from "../../../engine/domain/import/people-sheet.ts";

export type CellText = { readonly text: string; readonly fault: ImportFaultCode | null };

/** What a cell says as one line of text. Formulas are refused, whatever they last showed; so are dates, yes/no and errors. */
export function cellText(value: unknown): CellText {
  if (value === null || value === undefined) return { text: "", fault: null };
  if (typeof value === "string") return textOf(value);
  if (typeof value === "number") return textOf(String(value));
  if (typeof value !== "object" || value instanceof Date) return { text: "", fault: "NOT_TEXT" };
  if ("formula" in value || "sharedFormula" in value) return { text: "", fault: "FORMULA" };
  if ("hyperlink" in value && "text" in value) return cellText(value.text);
  if ("richText" in value && Array.isArray(value.richText)) return textOf(value.richText.map(runText).join(""));
  return { text: "", fault: "NOT_TEXT" };
}

function textOf(typed: string): CellText {
  const text = typed.normalize("NFC").trim();
  // A line break, a tab or a lone half of a character is no name and no number.
  return /[\p{Cc}\p{Cs}]/u.test(text) ? { text: "", fault: "NOT_TEXT" } : { text, fault: null };
}

function runText(run: unknown): string {
  return typeof run === "object" && run !== null && "text" in run && typeof run.text === "string" ? run.text : "";
}
