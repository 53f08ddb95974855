import { openDatabase } from "../../db/open.ts";

/** Commits 25 times, then is killed with a transaction open. */
const [, , url = ""] = process.argv;
const { unitOfWork } = await openDatabase(url);
for (let n = 1; n <= 25; n += 1) await unitOfWork.transact(({ settings }) => settings.write("committed", { n }));
await unitOfWork.transact(async ({ settings }) => {
  await settings.write("unfinished", {});
  process.kill(process.pid, "SIGKILL");
  await new Promise(() => {});
});
