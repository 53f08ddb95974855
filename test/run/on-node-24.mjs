// The built server starts on Node 24 as well: the npm package `node` brings it, sqlite3 is Node-API, nothing is compiled again.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../../api/scripts/prepare.mjs";

const node24 = path.join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
if (!existsSync(node24)) {
  process.stdout.write(`The npm package "node" has no Node 24 for ${process.platform}-${process.arch}; left out here.\n`);
  process.exit(0);
}
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
  if (address !== undefined)
    check(address).then(
      (version) => end(0, `Node 24: ready at ${address} (${version})`),
      (error) => end(1, String(error)),
    );
});
server.on("exit", (code) => end(code ?? 1, `Node 24: the server left with ${code}`));

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
