import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ExecutorName } from "../engine/ports/executor.ts";

/** The one file that reads the environment. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly mode: "demo" | "office";
  readonly role: "all" | "web" | "worker";
  readonly executor: ExecutorName;
  readonly keyFile: string;
  readonly blobFolder: string;
  /** Address people type, behind a reverse proxy; https makes cookies Secure. */
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  readonly pagesFolder: string | null;
  readonly processesFolder: string;
  readonly version: string;
};

/** A setting is wrong: told in one sentence, and the server does not start. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

export function readConfig(environment: Environment = process.env): Config {
  const root = projectRoot();
  const mode = oneOf(environment, "CLAUSEFLOW_MODE", ["demo", "office"] as const, "office");
  const host = environment.HOST ?? "127.0.0.1";
  if (mode === "demo" && !["127.0.0.1", "localhost", "::1"].includes(host)) {
    throw new ConfigError(
      `The demo office has known passwords: it listens on 127.0.0.1 only, not on HOST=${host}. A real office starts with "npm run init".`,
    );
  }
  const databaseUrl = environment.DATABASE_URL ?? `sqlite:${path.join(root, "data", "clauseflow.db")}`;
  const role = oneOf(environment, "CLAUSEFLOW_ROLE", ["all", "web", "worker"] as const, "all");
  if (databaseUrl.startsWith("sqlite:") && role !== "all")
    throw new ConfigError("With SQLite one process does everything: CLAUSEFLOW_ROLE must be all.");
  const dataFolder = databaseUrl.startsWith("sqlite:")
    ? path.dirname(path.resolve(databaseUrl.slice("sqlite:".length)))
    : path.join(root, "data");
  const pages = path.join(root, "dist", "modeler-ui");
  return {
    port: portOf(environment.PORT ?? "3000"),
    host,
    databaseUrl,
    mode,
    role,
    executor: oneOf(environment, "CLAUSEFLOW_EXECUTOR", ["bpmn-engine", "token"] as const, "bpmn-engine"),
    keyFile: environment.CLAUSEFLOW_KEY_FILE ?? path.join(dataFolder, "clauseflow.key"),
    blobFolder: path.join(dataFolder, "blobs"),
    publicUrl: publicUrl(environment.CLAUSEFLOW_PUBLIC_URL),
    trustProxy: ["1", "true"].includes(environment.CLAUSEFLOW_TRUST_PROXY ?? ""),
    pagesFolder: existsSync(path.join(pages, "index.html")) ? pages : null,
    processesFolder: path.join(root, "processes"),
    version: versionOf(root),
  };
}

/** The same, for a real office whatever the environment says: a command that makes one makes no demo. */
export function readOfficeConfig(environment: Environment = process.env): Config {
  return readConfig({ ...environment, CLAUSEFLOW_MODE: "office" });
}

/** What `npm run init` would ask for, where nobody is there to answer. */
export function readInitEnvironment(environment: Environment = process.env) {
  return {
    office: environment.CLAUSEFLOW_INIT_OFFICE,
    officeEn: environment.CLAUSEFLOW_INIT_OFFICE_EN,
    account: environment.CLAUSEFLOW_INIT_ACCOUNT,
    name: environment.CLAUSEFLOW_INIT_NAME,
  };
}

/** The folder of package.json, from sources and from dist alike. */
export function projectRoot(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, "package.json"))) return folder;
    if (folder === path.dirname(folder)) throw new Error("package.json not found");
  }
}

function oneOf<const T extends string>(environment: Environment, name: string, values: readonly T[], fallback: T): T {
  const given = environment[name];
  if (given === undefined || given === "") return fallback;
  const found = values.find((value) => value === given);
  if (found === undefined) throw new ConfigError(`${name} must be one of ${values.join(", ")}, not ${given}.`);
  return found;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new ConfigError(`PORT must be a number from 0 to 65535, not ${text}.`);
  return port;
}

function publicUrl(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new ConfigError(`CLAUSEFLOW_PUBLIC_URL must be an http(s) address, not ${text}.`);
  return text;
}

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { readonly version: string };
  return version;
}
