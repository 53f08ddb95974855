import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Another process works on this database: with SQLite there is one. */
export class DatabaseLockedError extends Error {
  constructor(file: string, pid: number) {
    super(
      `The office is in use by process ${pid} (${file}). Stop it first; with SQLite one process does everything. 该数据库正被进程 ${pid} 使用，请先停止它。`,
    );
    this.name = "DatabaseLockedError";
  }
}

type Holder = { readonly pid: number; readonly since: string | null };

const heldHere = new Set<string>();
const tries = 5;

/** Takes `<file>.lock` until the returned function is called. What a killed process has left behind is taken over. */
export function lockDatabase(databaseFile: string): () => void {
  const file = `${databaseFile}.lock`;
  if (heldHere.has(file)) throw new DatabaseLockedError(file, process.pid);
  mkdirSync(dirname(file), { recursive: true });
  for (let left = tries; ; left--) {
    if (written(file)) break;
    const holder = holderOf(file);
    if (holder !== null && (left === 1 || isAlive(holder))) throw new DatabaseLockedError(file, holder.pid);
    rmSync(file, { force: true });
  }
  heldHere.add(file);
  return () => {
    if (heldHere.delete(file)) rmSync(file, { force: true });
  };
}

/** Whole or not at all: nobody reads a lock that is being written. */
function written(file: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, since: startOf(process.pid) } satisfies Holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** null for a lock that is gone, or that a power cut left empty. */
function holderOf(file: string): Holder | null {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, "utf8")) as Partial<Holder>;
    return typeof pid === "number" ? { pid, since: since ?? null } : null;
  } catch {
    return null;
  }
}

/** A process number that was given to another program since does not count, where the system tells. */
function isAlive({ pid, since }: Holder): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
  }
  return since === null || startOf(pid) === since;
}

/** When a process began, in ticks since the machine did; null where the system has no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
