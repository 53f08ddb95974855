// npm run faults: the long form of the fault tests. CLAUSEFLOW_KILLS says how often the server is killed; 200 unless told.
import { readdirSync } from "node:fs";
import path from "node:path";
import { bin, prepare, root, run } from "../../api/scripts/prepare.mjs";

prepare();
const folder = path.join(root, "dist", "test", "faults");
const files = readdirSync(folder).filter((name) => name.endsWith(".test.js"));
run(
  process.execPath,
  [bin("mocha", "mocha"), "--no-package", "--no-config", "--exit", "--timeout", "240000", ...files.map((name) => path.join(folder, name))],
  { env: { ...process.env, CLAUSEFLOW_KILLS: process.env.CLAUSEFLOW_KILLS ?? "200" } },
);
