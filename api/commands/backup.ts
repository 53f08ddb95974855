import { parseArgs } from "node:util";
import { realClock } from "../adapters/clocks.ts";
import { readConfig } from "../config.ts";
import { backupOffice } from "./backup-office.ts";
import { CommandError } from "./command-error.ts";
import { runCommand, type Say } from "./run-command.ts";

const usage = `npm run backup -- FOLDER [--with-key]
  Copies the running office (database, attached files) into an empty folder, with a manifest, and verifies the copy.
  The key file is not copied unless you say --with-key: keep it apart, or the backup opens all personal data.`;

async function main(say: Say): Promise<void> {
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { "with-key": flag, help: flag } });
  const [folder] = positionals;
  if (values.help) return say(usage);
  if (folder === undefined || positionals.length > 1) throw new CommandError(usage);
  const config = readConfig();
  const { files, events, key } = await backupOffice(config, { folder, withKey: values["with-key"] ?? false, now: realClock.now() });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  say(`已备份 backed up: ${folder}`);
  say(`  ${files.length} files, ${Math.ceil(bytes / 1024)} KiB, ${events} events verified 历史已校验`);
  if (key.included) say("  密钥文件在备份里，请妥善保管。The key file is in the backup: guard it like the office itself.");
  else
    say(`  密钥文件未复制（${config.keyFile}，指纹 ${key.fingerprint}），请另行保存。The key file was NOT copied; keep a copy elsewhere.`);
}

runCommand(main);
