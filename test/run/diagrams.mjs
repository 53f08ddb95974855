// npm run diagrams [count] [seed]: the long form of holding the two executors to each other on random diagrams.
import path from "node:path";
import { bin, prepare, root, run } from "../../api/scripts/prepare.mjs";

const [count = "2000", seed] = process.argv.slice(2);
prepare();
const environment = { ...process.env, CLAUSEFLOW_DIAGRAMS: count, ...(seed === undefined ? {} : { CLAUSEFLOW_SEED: seed }) };
const test = path.join(root, "dist", "test", "engine", "two-executors.test.js");
run(process.execPath, [bin("mocha", "mocha"), "--no-package", "--no-config", "--exit", "--timeout", "3600000", test], { env: environment });
