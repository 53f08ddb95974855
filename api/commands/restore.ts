import { parseArgs } from "node:util";
import { realClock } from "../adapters/clocks.ts";
import { readConfig } from "../config.ts";
import { CommandError } from "./command-error.ts";
import { restoreOffice } from "./restore-office.ts";
import { runCommand, type Say } from "./run-command.ts";

const usage = `npm run restore -- FOLDER [--replace]
  Verifies a backup and puts it in place; stop the server first. An office that is there is kept unless you say --replace, which moves it aside.`;

async function main(say: Say): Promise<void> {
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { replace: flag, help: flag } });
  const [folder] = positionals;
  if (values.help) return say(usage);
  if (folder === undefined || positionals.length > 1) throw new CommandError(usage);
  const config = readConfig();
  const { manifest, events, movedTo } = await restoreOffice(config, { folder, replace: values.replace ?? false, now: realClock.now() });
  say(`已恢复 restored: ${config.databaseUrl}`);
  say(`  backup of ${manifest.createdAt}, ${manifest.files.length} files, ${events} events verified 历史已校验`);
  if (movedTo !== null) say(`  原有数据移到 the office that was there lies in: ${movedTo}`);
}

runCommand(main);
