import type { JsonObject } from "./json.ts";

/**
 * The office says no: a stable code and its details, no words and no HTTP. Only `api/http/problem.ts` turns it into an
 * answer; the pages word it by code.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: JsonObject;

  constructor(code: RefusalCode, details: JsonObject = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

/** Every code there is, with the HTTP status it becomes. One table: docs, API and pages are tested against it. */
export const refusalCodes = {
  INVALID_REQUEST: 400,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA: 415,
  NOT_SIGNED_IN: 401,
  WRONG_CREDENTIALS: 401,
  CSRF_REFUSED: 403,
  TOO_MANY_TRIES: 429,
  PASSWORD_MUST_CHANGE: 403,
  PASSWORD_TOO_WEAK: 422,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  REVISION_CONFLICT: 409,
  FORM_INVALID: 422,
  TASK_NOT_OPEN: 409,
  TASK_CLAIMED_BY_OTHER: 409,
  TASK_NOT_CLAIMED: 409,
  RETURN_NOT_LEGAL: 409,
  REMINDED_TOO_OFTEN: 429,
  REASON_REQUIRED: 422,
  UNKNOWN_PERSON: 422,
  UNKNOWN_UNIT: 422,
  SEPARATION_OF_DUTIES: 403,
  PROCESS_NOT_PUBLISHED: 404,
  PROCESS_NOT_STARTABLE: 403,
  PROCESS_CANNOT_START: 409,
  MATTER_CLOSED: 409,
  MATTER_NOT_CLOSED: 409,
  PERSONAL_DATA_NEEDS_MATTER: 409,
  CLOCK_NOT_RUNNING: 409,
  CLOCK_NOT_PAUSED: 409,
  EXTENSION_NOT_ALLOWED: 409,
  INSTANCE_NOT_ACTIVE: 409,
  INSTANCE_NOT_SUSPENDED: 409,
  INSTANCE_HAS_INCIDENT: 409,
  BUNDLE_HAS_PROBLEMS: 422,
  DRAFT_EXISTS: 409,
  DRAFT_OUTDATED: 409,
  DRAFT_NOT_OPEN: 409,
  PROCESS_KEY_CHANGED: 422,
  QUERY_CODE_WRONG: 404,
  QUERY_CODE_LOCKED: 429,
  RATING_NOT_OPEN: 409,
  ALREADY_RATED: 409,
  FILE_TYPE_REFUSED: 415,
  FILE_TOO_LARGE: 413,
  ACCOUNT_TAKEN: 409,
  PERSON_DISABLED: 409,
  PERSON_NOT_DISABLED: 409,
  LAST_ADMIN: 409,
  HAND_OVER_NEEDED: 409,
  UNIT_TAKEN: 409,
  UNIT_IN_USE: 409,
  UNIT_CIRCLE: 422,
  IMPORT_INVALID: 422,
  CLOCK_BACKWARDS: 422,
  DEMO_ONLY: 404,
  DATABASE_BUSY: 503,
} as const;

export type RefusalCode = keyof typeof refusalCodes;
