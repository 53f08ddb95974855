// npm start: installs and builds what is missing, then runs the server; the demo office unless CLAUSEFLOW_MODE says otherwise.
import { spawn } from "node:child_process";
import path from "node:path";
import { prepare, root } from "./prepare.mjs";

prepare();
const environment = { CLAUSEFLOW_MODE: "demo", ...process.env };
const server = spawn(process.execPath, ["--max-semi-space-size=64", path.join(root, "dist", "api", "main.js")], {
  cwd: root,
  env: environment,
  stdio: "inherit",
});
// Ctrl+C reaches both; this one waits for the server to leave in order.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
