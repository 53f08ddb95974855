import { readFileSync } from "node:fs";
import path from "node:path";
import type { ClauseRegistry } from "../contract/types.ts";

/** The clause registry that this release ships, without the notes on how each clause is carried. */
export function readClauses(folder: string): ClauseRegistry {
  const { regulations, clauses } = JSON.parse(readFileSync(path.join(folder, "clauses.json"), "utf8")) as ClauseRegistry;
  return {
    regulations: regulations.map(({ id, name }) => ({ id, name: both(name) })),
    clauses: clauses.map(({ id, regulation, title, text }) => ({ id, regulation, title: both(title), text: both(text) })),
  };
}

function both({ zh, en }: { readonly zh: string; readonly en: string }) {
  return { zh, en };
}
