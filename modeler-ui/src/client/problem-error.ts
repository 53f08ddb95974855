import type { FieldError, JsonObject, Problem } from "../../../api/contract/types.ts";

/** The server said no: a code and details, worded by the page. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: JsonObject;
  readonly errors: readonly FieldError[];

  constructor({ status, code, details, errors, title }: Problem) {
    super(title);
    this.name = "ProblemError";
    this.status = status;
    this.code = code;
    this.details = details;
    this.errors = errors ?? [];
  }
}

/** No answer came: the line is cut, or the server is away. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super("no connection", { cause });
    this.name = "ConnectionLost";
  }
}

export function hasCode(error: unknown, code: string): error is ProblemError {
  return error instanceof ProblemError && error.code === code;
}
