/** The receipt number of a matter: prefix, year, and the number in that year's gap-free sequence, e.g. "CF2026-000123". */
export function receiptNumber(year: number, number: number): string {
  return `CF${year}-${String(number).padStart(6, "0")}`;
}

/** The number as a citizen may type it (blanks around, small letters, full-width forms) in its one written form; null where it is none. */
export function readReceiptNumber(text: string): string | null {
  const written = text.normalize("NFKC").trim().toUpperCase();
  return /^CF\d{4}-\d{6,}$/.test(written) ? written : null;
}
