// npm run check: types, format, lint, import walls, floating promises, unused code.
import path from "node:path";
import { bin, root, run } from "../../api/scripts/prepare.mjs";

const node = (...args) => run(process.execPath, args);
node(bin("typescript", "tsc"), "--noEmit", "-p", "tsconfig.json");
node(bin("typescript", "tsc"), "--noEmit", "-p", path.join("modeler-ui", "tsconfig.json"));
node(bin("@biomejs/biome", "biome"), "check", ".", "--error-on-warnings", "--max-diagnostics=50");
node(bin("oxlint", "oxlint"), "--type-aware", "--deny-warnings", "engine", "db", "api", "test", "modeler-ui");
node(bin("knip", "knip"), "--no-progress");
process.stdout.write(`${path.basename(root)}: checked\n`);
