// npm run bench: what the office does in a second, and where a step's time goes. CLAUSEFLOW_BENCH=short for a quick look.
import path from "node:path";
import { prepare, root, run } from "../../api/scripts/prepare.mjs";

prepare();
for (const name of ["bench.js", "core-step.js"]) {
  run(process.execPath, [path.join(root, "dist", "test", "bench", name)]);
  process.stdout.write("\n");
}
