// npm test: everything that must hold, from a fresh checkout: install, build, check, unit and contract tests, faults, pages in a browser, Node 24.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { bin, prepare, root, run } from "../../api/scripts/prepare.mjs";

const mocha = ["--no-package", "--no-config", "--recursive", "--exit", "--timeout", "20000"];
const began = Date.now();
const step = (name, work) => {
  const from = Date.now();
  process.stdout.write(`\n── ${name}\n`);
  work();
  process.stdout.write(`── ${name}: ${((Date.now() - from) / 1000).toFixed(0)} s\n`);
};

step("install and build", prepare);
step("check", () => run(process.execPath, [path.join(root, "test", "run", "check.mjs")]));
const outside = ["browser", "faults", "bench", "conformance", "run", "support"];
const folders = readdirSync(path.join(root, "dist", "test"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !outside.includes(entry.name))
  .map((entry) => path.join(root, "dist", "test", entry.name));
step("unit, contract, scenario and property tests", () => runMocha(folders, []));
for (const [name, timeout] of [
  ["faults", "240000"],
  ["browser", "180000"],
]) {
  const folder = path.join(root, "dist", "test", name);
  if (existsSync(folder)) step(`${name} tests`, () => runMocha([folder], ["--timeout", timeout]));
}
step("the built server on Node 24", () => run(process.execPath, [path.join(root, "test", "run", "on-node-24.mjs")]));
process.stdout.write(`\nEverything holds: ${((Date.now() - began) / 60_000).toFixed(1)} min\n`);

function runMocha(where, extra) {
  const files = where.flatMap(testsBelow);
  run(process.execPath, [bin("mocha", "mocha"), ...mocha, "--reporter", "dot", ...extra, ...files]);
}

function testsBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".test.js"))
    .map((name) => path.join(folder, name))
    .sort();
}
