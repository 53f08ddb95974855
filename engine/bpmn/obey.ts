import type { Command } from "../ports/executor.ts";
import type { Refused } from "./commands/command-of.ts";
import { completeCall } from "./commands/complete-call.ts";
import { completeWork } from "./commands/complete-work.ts";
import { deliverMessage } from "./commands/deliver-message.ts";
import { fireTimer } from "./commands/fire-timer.ts";
import { moveToken } from "./commands/move-token.ts";
import { start } from "./commands/start.ts";
import { throwInto } from "./commands/throw-into.ts";
import { endRun } from "./end-run.ts";
import type { Run } from "./run.ts";

/** Does what the command asks for; tokens may have to move afterwards. */
export function obey(run: Run, command: Command): Refused {
  switch (command.kind) {
    case "start":
      return start(run, command);
    case "completeTask":
      return completeWork(run, "task", command);
    case "completeJob":
      return completeWork(run, "job", command);
    case "completeCall":
      return completeCall(run, command);
    case "throwError":
      return throwInto(run, command);
    case "deliverMessage":
      return deliverMessage(run, command);
    case "fireTimer":
      return fireTimer(run, command);
    case "moveToken":
      return moveToken(run, command);
    case "cancel":
      endRun(run);
      return null;
  }
}
