import type { JsonObject } from "../../engine/domain/json.ts";
import { Refusal, refusalCodes } from "../../engine/domain/refusal.ts";
import type { Problem } from "../contract/types.ts";
import { problemTitles } from "./problem-titles.ts";

/** The one place where a refusal becomes HTTP. Anything else is a bug of ours: 500 without a word of its inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return refusalProblem(error);
  return { type: "about:blank", title: "Something went wrong on our side.", status: 500, code: "INTERNAL", details: {} };
}

function refusalProblem({ code, details }: Refusal): Problem {
  const { errors, ...rest } = details as JsonObject & { readonly errors?: Problem["errors"] };
  return {
    type: "about:blank",
    title: problemTitles[code],
    status: refusalCodes[code],
    code,
    details: rest,
    ...(errors === undefined ? {} : { errors }),
  };
}
