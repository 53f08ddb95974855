import type { Problem } from "../../../api/contract/types.ts";
import { ConnectionLost, ProblemError } from "./problem-error.ts";

/** The error an answer stands for. A gateway in between may answer without a problem document: then the server counts as away. */
export async function readProblem(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ProblemError(body);
  if (response.status >= 502) return new ConnectionLost(response.status);
  return new ProblemError({ type: "about:blank", title: response.statusText, status: response.status, code: "UNEXPECTED", details: {} });
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && typeof body.code === "string" && "status" in body;
}
