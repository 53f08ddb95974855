import type { MatterStatus } from "../../../api/contract/types.ts";
import { startOfDay } from "../common/format-time.ts";

export const statuses = [
  "registered",
  "triaged",
  "routed",
  "handling",
  "mediating",
  "answered",
  "rated",
  "archived",
  "withdrawn",
] as const satisfies readonly MatterStatus[];

/** What the ledger shows; it lives in the address. Days are office-local, both included. */
export type LedgerFilter = {
  readonly q: string;
  readonly process: string;
  readonly status: MatterStatus | "";
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly overdue: boolean;
};

const texts = ["q", "process", "unit", "from", "to"] as const;

export function readLedgerFilter(search: URLSearchParams): LedgerFilter {
  const [q = "", process = "", unit = "", from = "", to = ""] = texts.map((name) => search.get(name) ?? "");
  const status = statuses.find((one) => one === search.get("status")) ?? "";
  return { q, process, unit, from: dayIn(from), to: dayIn(to), status, overdue: search.get("overdue") === "true" };
}

export function writeLedgerFilter(filter: LedgerFilter): URLSearchParams {
  const pairs = Object.entries(filter).filter(([, value]) => value !== "" && value !== false);
  return new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, String(value)]));
}

export function ledgerQuery({ q, process, status, unit, from, to, overdue }: LedgerFilter) {
  return {
    q,
    process,
    unit,
    ...(status === "" ? {} : { status }),
    ...(from === "" ? {} : { from: startOfDay(from) }),
    ...(to === "" ? {} : { to: startOfDay(dayAfter(to)) }),
    ...(overdue ? { overdue } : {}),
  };
}

function dayIn(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : "";
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
