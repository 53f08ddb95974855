import pino from "pino";
import { readConfig } from "./config.ts";
import { operatorWords } from "./operator-words.ts";
import { serve } from "./serve.ts";

const log = pino({
  level: "info",
  redact: ["req.headers.cookie", "req.headers.authorization", '*["x-query-code"]'],
});

/** The server's process: reads the environment, serves, and leaves in order when asked to. */
async function main(): Promise<void> {
  const config = readConfig();
  // What an office keeps is nobody else's to read.
  process.umask(0o077);
  const serving = await serve(config, { onFault: (error, where) => log.error({ err: error, where }, "fault") });
  process.stdout.write(`\n  章程流 Clauseflow ${config.version} · ${config.mode}\n  ${config.publicUrl ?? serving.address}\n\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      serving.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, "did not stop in order");
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${operatorWords(error)}\n`);
  process.exit(1);
});
