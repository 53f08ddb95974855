import type { Input, RouteName } from "../../../api/contract/types.ts";
import type { ServedMatter } from "../../support/served-matter.ts";

/** What stands before a test: one matter of village 1, and a draft of a process. */
export type Held = ServedMatter & { readonly draftId: string };

/**
 * For each route that asks for a session: a request that somebody may make, and who may not. `nobody` is refused everywhere. `everybody`: whoever is
 * signed in gets what is theirs, so there is nobody to refuse.
 */
export type Access<R extends RouteName> = { readonly input: (held: Held) => Input<R>; readonly mayNot: readonly string[] | "everybody" };

const foreign = ["responder-2", "village-deputy-2", "civil-1", "grid-2"];
const administrators = ["admin", "process-admin"];
const readers = [...foreign, ...administrators];
const workers = [...readers, "auditor"];
const allButAdmin = [...foreign, "responder-1", "land-1", "secretary", "deputy", "auditor", "process-admin"];
const allButDesigner = [...foreign, "responder-1", "land-1", "secretary", "deputy", "auditor", "admin"];
const allButOperators = [...foreign, "responder-1", "land-1", "secretary", "deputy", "auditor"];
const reason = { reason: "理由" };
const person = { name: "新人", phone: null, email: null, posts: [{ role: "office-staff", unit: "land-office" }] } as const;
const content = { bpmn: "<x/>", forms: {}, decisions: {}, ledger: null, i18n: {}, scenarios: {} };

export const access: { readonly [R in RouteName]?: Access<R> } = {
  "GET /api/session": { input: () => ({}), mayNot: "everybody" },
  "DELETE /api/session": { input: () => ({}), mayNot: "everybody" },
  "POST /api/session/password": { input: () => ({ body: { current: "demo", next: "长长的新口令一二三" } }), mayNot: "everybody" },
  "GET /api/processes": { input: () => ({}), mayNot: "everybody" },
  "POST /api/matters": {
    input: () => ({ body: { process: "first-responsibility", title: "越权登记", data: {}, unit: "village-1" } }),
    mayNot: [...foreign, ...administrators, "auditor"],
  },
  "GET /api/matters": { input: () => ({}), mayNot: "everybody" },
  "GET /api/matters/{id}": { input: ({ matterId }) => ({ params: { id: matterId } }), mayNot: readers },
  "POST /api/matters/{id}/comments": { input: ({ matterId }) => ({ params: { id: matterId }, body: { text: "越权" } }), mayNot: workers },
  "POST /api/matters/{id}/attachments": { input: ({ matterId }) => ({ params: { id: matterId }, file: new Blob([]) }), mayNot: workers },
  "GET /api/attachments/{id}": { input: ({ attachmentId }) => ({ params: { id: attachmentId } }), mayNot: readers },
  "GET /api/matters/{id}/personal-data": { input: ({ matterId }) => ({ params: { id: matterId } }), mayNot: readers },
  "POST /api/matters/{id}/erase": {
    input: ({ matterId, receiptNumber }) => ({ params: { id: matterId }, body: { receiptNumber, ...reason } }),
    mayNot: allButAdmin,
  },
  "POST /api/erasures": { input: ({ receiptNumber }) => ({ body: { receiptNumber, ...reason } }), mayNot: allButAdmin },
  "GET /api/tasks": { input: () => ({}), mayNot: "everybody" },
  "GET /api/inbox/counts": { input: () => ({}), mayNot: "everybody" },
  "GET /api/tasks/{key}": { input: ({ taskKey }) => ({ params: { key: taskKey } }), mayNot: readers },
  "POST /api/tasks/{key}/claim": {
    input: ({ taskKey }) => ({ params: { key: taskKey } }),
    mayNot: [...workers, "responder-1", "secretary"],
  },
  "POST /api/tasks/{key}/release": { input: ({ taskKey }) => ({ params: { key: taskKey } }), mayNot: [...workers, "responder-1"] },
  "POST /api/tasks/{key}/complete": {
    input: ({ taskKey }) => ({ params: { key: taskKey }, body: { variables: { acceptance: "accepted" } } }),
    mayNot: [...workers, "responder-1", "secretary"],
  },
  "POST /api/tasks/{key}/draft": {
    input: ({ taskKey }) => ({ params: { key: taskKey }, body: { variables: {} } }),
    mayNot: [...workers, "responder-1", "secretary"],
  },
  "POST /api/tasks/{key}/transfer": {
    input: ({ taskKey }) => ({ params: { key: taskKey }, body: { to: "civil-1", ...reason } }),
    mayNot: [...workers, "responder-1"],
  },
  "POST /api/tasks/{key}/delegate": {
    input: ({ taskKey }) => ({ params: { key: taskKey }, body: { to: "civil-1" } }),
    mayNot: [...workers, "responder-1", "secretary"],
  },
  "POST /api/tasks/{key}/return": {
    input: ({ taskKey }) => ({ params: { key: taskKey }, body: { toElementId: "Triage", ...reason } }),
    mayNot: [...workers, "responder-1", "secretary"],
  },
  "POST /api/tasks/{key}/remind": { input: ({ taskKey }) => ({ params: { key: taskKey }, body: {} }), mayNot: workers },
  "GET /api/clocks/{id}": { input: ({ clockId }) => ({ params: { id: clockId } }), mayNot: readers },
  "POST /api/clocks/{id}/pause": {
    input: ({ clockId }) => ({ params: { id: clockId }, body: reason }),
    mayNot: [...workers, "land-1", "land-head", "responder-1", "leader-1"],
  },
  "POST /api/clocks/{id}/resume": { input: ({ clockId }) => ({ params: { id: clockId } }), mayNot: [...workers, "land-1", "responder-1"] },
  "POST /api/clocks/{id}/extend": {
    input: ({ clockId }) => ({ params: { id: clockId }, body: { units: 1, ...reason } }),
    mayNot: [...workers, "land-1", "responder-1", "deputy", "village-deputy-1"],
  },
  "GET /api/instances/{key}/diagram": { input: ({ instanceKey }) => ({ params: { key: instanceKey } }), mayNot: readers },
  "GET /api/instances/{key}/events": { input: ({ instanceKey }) => ({ params: { key: instanceKey } }), mayNot: readers },
  "GET /api/instances/{key}/replay": { input: ({ instanceKey }) => ({ params: { key: instanceKey } }), mayNot: readers },
  "POST /api/instances/{key}/suspend": {
    input: ({ instanceKey }) => ({ params: { key: instanceKey }, body: reason }),
    mayNot: allButOperators,
  },
  "POST /api/instances/{key}/resume": {
    input: ({ instanceKey }) => ({ params: { key: instanceKey }, body: reason }),
    mayNot: allButOperators,
  },
  "POST /api/instances/{key}/cancel": {
    input: ({ instanceKey }) => ({ params: { key: instanceKey }, body: reason }),
    mayNot: allButOperators,
  },
  "GET /api/audit/verify": {
    input: ({ instanceKey }) => ({ query: { instance: instanceKey } }),
    mayNot: [...readers, "responder-1", "secretary"],
  },
  "GET /api/incidents": { input: () => ({}), mayNot: allButOperators },
  "POST /api/incidents/{key}/retry": { input: () => ({ params: { key: "1" } }), mayNot: allButOperators },
  "GET /api/bundles": { input: () => ({}), mayNot: "everybody" },
  "GET /api/bundles/{key}": { input: () => ({ params: { key: "first-responsibility" } }), mayNot: "everybody" },
  "GET /api/bundles/{key}/versions/{version}": {
    input: () => ({ params: { key: "first-responsibility", version: 1 } }),
    mayNot: "everybody",
  },
  "POST /api/bundles/{key}/drafts": {
    input: () => ({ params: { key: "first-responsibility" }, body: { bpmn: "<x/>" } }),
    mayNot: allButDesigner,
  },
  "GET /api/drafts/{id}": { input: ({ draftId }) => ({ params: { id: draftId } }), mayNot: allButDesigner },
  "PUT /api/drafts/{id}": {
    input: ({ draftId }) => ({ params: { id: draftId }, body: { ...content, revision: 1 } }),
    mayNot: allButDesigner,
  },
  "DELETE /api/drafts/{id}": { input: ({ draftId }) => ({ params: { id: draftId } }), mayNot: allButDesigner },
  "POST /api/drafts/{id}/validate": { input: ({ draftId }) => ({ params: { id: draftId } }), mayNot: allButDesigner },
  "POST /api/drafts/{id}/publish": { input: ({ draftId }) => ({ params: { id: draftId }, body: {} }), mayNot: allButDesigner },
  "GET /api/clauses": { input: () => ({}), mayNot: "everybody" },
  "GET /api/people": { input: () => ({}), mayNot: allButAdmin },
  "GET /api/people/search": { input: () => ({}), mayNot: "everybody" },
  "POST /api/people": { input: () => ({ body: { account: "new-one", ...person } }), mayNot: allButAdmin },
  "PUT /api/people/{id}": { input: () => ({ params: { id: "responder-2" }, body: { ...person, revision: 1 } }), mayNot: allButAdmin },
  "POST /api/people/{id}/password": { input: () => ({ params: { id: "admin" } }), mayNot: allButAdmin },
  "POST /api/people/{id}/disable": {
    input: () => ({ params: { id: "admin" }, body: { handOverTo: null, ...reason } }),
    mayNot: allButAdmin,
  },
  "POST /api/people/{id}/enable": { input: () => ({ params: { id: "admin" } }), mayNot: allButAdmin },
  "POST /api/people/import": { input: () => ({ query: { dryRun: true }, file: new Blob([]) }), mayNot: allButAdmin },
  "GET /api/people/import/template": { input: () => ({}), mayNot: allButAdmin },
  "GET /api/units": { input: () => ({}), mayNot: "everybody" },
  "POST /api/units": { input: () => ({ body: { id: "new-unit", name: "新单位", level: "office", parent: "town" } }), mayNot: allButAdmin },
  "PUT /api/units/{id}": {
    input: () => ({ params: { id: "land-office" }, body: { name: "改名", nameEn: null, parent: "town", closed: false } }),
    mayNot: allButAdmin,
  },
  "GET /api/calendar": { input: () => ({}), mayNot: "everybody" },
  "PUT /api/calendar/years/{year}": {
    input: () => ({ params: { year: 2030 }, body: { status: "provisional", source: "无", days: [] } }),
    mayNot: allButAdmin,
  },
  "GET /api/notices": { input: () => ({}), mayNot: "everybody" },
  "POST /api/notices/read": { input: () => ({ body: { ids: ["1"] } }), mayNot: "everybody" },
  "GET /api/live": { input: () => ({}), mayNot: "everybody" },
  "POST /api/demo/clock": { input: () => ({ body: { now: "2000-01-01T00:00:00Z" } }), mayNot: "everybody" },
};
