// npm run init|backup|restore|…: prepares the checkout and runs one command of dist/api/commands.
import path from "node:path";
import { prepare, root, run } from "./prepare.mjs";

const [name, ...rest] = process.argv.slice(2);
prepare();
run(process.execPath, [path.join(root, "dist", "api", "commands", `${name}.js`), ...rest]);
