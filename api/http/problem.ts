import type { JsonObject } from "../../engine/domain/json.ts";
import { Refusal, type RefusalCode, refusalCodes } from "../../engine/domain/refusal.ts";
import type { Problem } from "../contract/types.ts";

const titles: Partial<Record<RefusalCode, string>> = {
  INVALID_REQUEST: "The request is not of the form the route takes.",
  FORM_INVALID: "Some fields of the form are not right.",
  NOT_SIGNED_IN: "Sign in first.",
  NOT_ALLOWED: "Your post does not allow this.",
  NOT_FOUND: "There is nothing here, or nothing you may see.",
  TASK_NOT_OPEN: "The task is no longer open.",
  REVISION_CONFLICT: "Somebody else has changed this meanwhile.",
};

/** The one place where a refusal becomes HTTP. Anything else is a bug of ours: 500 without a word of its inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return refusalProblem(error);
  return { type: "about:blank", title: "Something went wrong on our side.", status: 500, code: "INTERNAL", details: {} };
}

function refusalProblem({ code, details }: Refusal): Problem {
  const { errors, ...rest } = details as JsonObject & { readonly errors?: Problem["errors"] };
  const title = titles[code] ?? `${code.charAt(0)}${code.slice(1).toLowerCase().replaceAll("_", " ")}.`;
  return { type: "about:blank", title, status: refusalCodes[code], code, details: rest, ...(errors === undefined ? {} : { errors }) };
}
