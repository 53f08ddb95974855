// The built server starts on Node 24 as well: the npm package `node` brings it (beside the project, as it would take over npm scripts
// here), sqlite3 is Node-API, nothing is compiled again.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { npmCommand, root } from "../../api/scripts/prepare.mjs";

const home = path.join(root, "node_modules", ".clauseflow", "node-24");
const node24 = path.join(home, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
if (!existsSync(node24)) fetchNode24();

const folder = mkdtempSync(path.join(os.tmpdir(), "clauseflow-node24-"));
const server = spawn(node24, [path.join(root, "dist", "api", "main.js")], {
  cwd: root,
  env: { ...process.env, CLAUSEFLOW_MODE: "demo", PORT: "0", DATABASE_URL: `sqlite:${path.join(folder, "office.db")}` },
  stdio: ["ignore", "pipe", "inherit"],
});
const timer = setTimeout(() => end(1, "Node 24: the server was not ready within 60 s"), 60_000);
let text = "";
server.stdout.on("data", (chunk) => {
  text += chunk;
  const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
  if (address !== undefined) {
    check(address).then(
      (name) => end(0, `Node 24: ready at ${address}, signed in as ${name}`),
      (error) => end(1, String(error)),
    );
  }
});
server.on("exit", (code) => end(code ?? 1, `Node 24: the server left with ${code}`));

function fetchNode24() {
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, "package.json"), JSON.stringify({ private: true, allowScripts: { node: true } }));
  const { status } = spawnSync(npmCommand, ["install", "--no-audit", "--no-fund", "--loglevel=error", "node@24"], {
    cwd: home,
    stdio: "inherit",
    shell: npmCommand.endsWith(".cmd"),
  });
  if (status === 0 && existsSync(node24)) return;
  process.stderr.write("Node 24 could not be installed from npm.\n");
  process.exit(1);
}

async function check(address) {
  const ready = await fetch(`${address}/readyz`);
  if (!ready.ok) throw new Error(`/readyz answered ${ready.status}`);
  const signedIn = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ account: "responder-1", password: "demo" }),
  });
  if (!signedIn.ok) throw new Error(`sign-in answered ${signedIn.status}`);
  return (await signedIn.json()).person.name;
}

function end(code, sentence) {
  clearTimeout(timer);
  server.removeAllListeners("exit");
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.stdout.write(`${sentence}\n`);
  process.exit(code);
}
