// Brings a checkout to where it can run: the right Node, installed packages, built files. Plain Node, no packages: it runs before they exist.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..", "..");
export const npmCommand = process.platform === "win32" ? "npm.cmd" : "npm";
const stamps = path.join(root, "node_modules", ".clauseflow");

/** Installs and builds what is missing or outdated, and nothing else: the second start takes seconds. */
export function prepare() {
  demandNode();
  install();
  build();
}

function demandNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  if (!isEnough) fail(`Clauseflow needs Node 20.19 or newer; this is ${process.versions.node}. 需要 Node 20.19 以上版本。`);
}

function install() {
  const wanted = digest(["package.json", "package-lock.json"].map((name) => path.join(root, name)));
  if (stamp("installed") === wanted && existsSync(path.join(root, "node_modules", "express"))) return;
  demandCompiler();
  say("Installing packages (once; the SQLite driver may compile for about two minutes)… 正在安装依赖");
  // Not `npm ci`: it refuses a lock made where a registry lacks the optional packages of other platforms. The lock still decides every version.
  run(npmCommand, ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
  keep("installed", wanted);
}

/** sqlite3 brings prebuilt files for common systems; where they cannot be fetched it compiles, and then these must be there. */
function demandCompiler() {
  if (process.platform === "win32" || existsSync(path.join(root, "node_modules", "sqlite3", "build", "Release", "node_sqlite3.node")))
    return;
  const missing = ["python3", "make", "g++"].filter((tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).error !== undefined);
  if (missing.length === 0) return;
  const isNeeded = process.env.npm_config_build_from_source !== undefined;
  const sentence = `If the SQLite driver has to compile, it needs ${missing.join(", ")} (Debian/Ubuntu: apt install python3 make g++).`;
  if (isNeeded) fail(sentence);
  process.stderr.write(`${sentence}\n`);
}

function build() {
  const sources = ["engine", "db", "api", "test", "modeler-ui"].flatMap((folder) => filesBelow(path.join(root, folder)));
  const wanted = digest([...sources, path.join(root, "tsconfig.json"), path.join(root, "package-lock.json")]);
  const isBuilt = existsSync(path.join(root, "dist", "api", "main.js")) && existsSync(path.join(root, "dist", "modeler-ui", "index.html"));
  if (stamp("built") === wanted && isBuilt) return;
  say("Building… 正在构建");
  rmSync(path.join(root, "dist"), { recursive: true, force: true });
  run(process.execPath, [bin("typescript", "tsc"), "-p", "tsconfig.json"]);
  run(process.execPath, [bin("vite", "vite"), "build", "modeler-ui", "--logLevel", "warn"]);
  keep("built", wanted);
}

/** A package's command as a file that Node runs: no shell, the same on Windows. */
export function bin(name, command) {
  const folder = path.join(root, "node_modules", name);
  const { bin: bins } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bins === "string" ? bins : bins[command]);
}

export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: command.endsWith(".cmd"), ...options });
  if (error !== undefined) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function digest(files) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of files) hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function stamp(name) {
  const file = path.join(stamps, name);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function keep(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(path.join(stamps, name), value);
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
