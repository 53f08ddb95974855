import type { TFunction } from "i18next";
import { ConnectionLost, ProblemError } from "../client/problem-error.ts";
import { formatTime } from "../common/format-time.ts";

type Wording = { readonly t: TFunction; readonly language: string };

/** What went wrong, in the reader's language: from the code and its details, never from the server's words. */
export function wordProblem(error: unknown, { t, language }: Wording): string {
  if (error instanceof ConnectionLost) return t("problems:CONNECTION_LOST");
  if (!(error instanceof ProblemError)) return t("problems:UNEXPECTED");
  const sentence = wordCode(error, { t, language });
  const reasons = reasonsOf(error).map((reason) => t(`problems:reasons.${reason}`, { defaultValue: "" }));
  const roles = rolesOf(error, t);
  const posts = roles === "" ? [] : [t("problems:posts", { roles })];
  return [...new Set([sentence, ...reasons.filter((reason) => reason !== ""), ...posts])].join(" ");
}

function wordCode({ code, details, message }: ProblemError, { t, language }: Wording): string {
  if (code === "TASK_NOT_OPEN" && typeof details.completedBy === "string") {
    const at = typeof details.completedAt === "string" ? formatTime(details.completedAt, language) : "";
    return t("problems:taskDoneBy", { name: details.completedBy, at });
  }
  return t(`problems:${code}`, { defaultValue: message || t("problems:UNEXPECTED") });
}

function reasonsOf({ details }: ProblemError): readonly string[] {
  if (!Array.isArray(details.reasons)) return [];
  return details.reasons.flatMap((reason: unknown) => (hasText(reason, "code") ? [String(reason.code)] : []));
}

function rolesOf({ details }: ProblemError, t: TFunction): string {
  const reasons: readonly unknown[] = Array.isArray(details.reasons) ? details.reasons : [];
  const roles = reasons.flatMap((reason) => (typeof reason === "object" && reason !== null && "roles" in reason ? reason.roles : []));
  return (Array.isArray(roles) ? roles : []).map((role) => t(`common:role.${String(role)}`)).join("、");
}

function hasText(value: unknown, name: "code"): value is { readonly code: string } {
  return typeof value === "object" && value !== null && name in value;
}
