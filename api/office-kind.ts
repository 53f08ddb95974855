import type { Settings } from "../engine/ports/repositories.ts";
import { ConfigError } from "./config.ts";

type Kind = "demo" | "office";
const name = "officeKind";

/** Notes whether a database holds a real office or the demo, once and for all. */
export async function markOffice(settings: Settings, kind: Kind): Promise<void> {
  await settings.write(name, { kind });
}

/** What the database holds; null while it holds nothing. */
export async function kindOfOffice(settings: Settings): Promise<Kind | null> {
  const kind = (await settings.read(name))?.kind;
  return kind === "demo" || kind === "office" ? kind : null;
}

/** The demo's known passwords never open a real office, and a real office's names are never shown by the demo. */
export async function demandKind(settings: Settings, mode: Kind): Promise<void> {
  const kind = await kindOfOffice(settings);
  if (kind === mode || (kind === null && mode === "demo")) return;
  if (kind === null) throw new ConfigError('There is no office yet: run "npm run init" first. 尚未初始化，请先运行 npm run init。');
  throw new ConfigError(
    mode === "demo"
      ? "This database holds a real office: start it with CLAUSEFLOW_MODE=office. 这是正式机构的数据库，请用 CLAUSEFLOW_MODE=office 启动。"
      : "This database holds the demo office with known passwords: give another DATABASE_URL for a real one. 这是演示数据库，请换用其他 DATABASE_URL。",
  );
}
