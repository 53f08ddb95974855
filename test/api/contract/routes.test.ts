import { expect } from "chai";
import { describe, it } from "mocha";
import { routes } from "../../../api/contract/routes.ts";

/** Other programs call these; their names may not change. */
const fixed = [
  "POST /api/session",
  "GET /api/session",
  "DELETE /api/session",
  "GET /api/processes",
  "POST /api/matters",
  "GET /api/matters",
  "GET /api/matters/{id}",
  "GET /api/tasks",
  "GET /api/tasks/{key}",
  "POST /api/tasks/{key}/claim",
  "POST /api/tasks/{key}/release",
  "POST /api/tasks/{key}/complete",
  "POST /api/tasks/{key}/draft",
  "POST /api/tasks/{key}/transfer",
  "POST /api/tasks/{key}/delegate",
  "POST /api/tasks/{key}/return",
  "POST /api/tasks/{key}/remind",
  "GET /api/instances/{key}/events",
  "GET /api/instances/{key}/replay",
  "GET /api/audit/verify",
  "POST /api/bundles/{key}/drafts",
  "PUT /api/drafts/{id}",
  "POST /api/drafts/{id}/validate",
  "POST /api/drafts/{id}/publish",
  "POST /api/instances/{key}/suspend",
  "POST /api/instances/{key}/resume",
  "POST /api/instances/{key}/cancel",
  "GET /api/public/matters/{receiptNumber}",
  "POST /api/public/matters/{receiptNumber}/rating",
  "GET /api/demo/clock",
  "POST /api/demo/clock",
  "GET /healthz",
  "GET /readyz",
  "GET /metrics",
];

describe("The routes", () => {
  it("keep the names other programs call", () => {
    expect(Object.keys(routes)).to.include.members(fixed);
  });
});
