import { reasonText } from "../model/act.ts";
import { group, key, label, personId, unitId } from "../model/base.ts";
import { account, colleague, person, post, unit, unitLevel } from "../model/org.ts";
import { pageQuery } from "../model/page-query.ts";
import { list, nullable, object, objectWith, page } from "../schema/compound.ts";
import { flag, whole } from "../schema/plain.ts";
import type { RouteTable } from "../schema/route.ts";
import { named, type Static } from "../schema/schema.ts";
import { text } from "../schema/text.ts";

const params = { id: personId } as const;
const personFields = {
  name: text({ min: 1, max: 100, pattern: "\\S" }),
  phone: nullable(text({ max: 40 })),
  email: nullable(text({ max: 200 })),
  posts: list(post, { max: 50 }),
} as const;
/** Shown once, to be changed at the first sign-in. */
const temporaryPassword = text({ max: 100 });

/** A line of the imported sheet that is wrong; `row` counts from 1 as the sheet does. */
export const importProblem = named(
  "ImportProblem",
  object({ sheet: label, row: whole({ min: 1 }), column: nullable(label), code: text({ max: 100 }), message: text({ max: 1000 }) }),
);
export type ImportProblem = Static<typeof importProblem>;

export const importReport = named(
  "ImportReport",
  object({
    dryRun: flag,
    unitsCreated: whole(),
    unitsChanged: whole(),
    peopleCreated: whole(),
    peopleChanged: whole(),
    problems: list(importProblem),
    /** Of the accounts made; empty in a dry run. */
    passwords: list(object({ account: label, name: label, temporaryPassword })),
  }),
);
export type ImportReport = Static<typeof importReport>;

export const peopleRoutes = {
  "GET /api/people": {
    id: "listPeople",
    summary: "Everybody with an account, by account.",
    query: { q: text({ max: 200 }), disabled: flag, ...pageQuery },
    answer: { status: 200, json: page(person) },
  },
  "GET /api/people/search": {
    id: "searchPeople",
    summary: "People to hand work to: in a post, or who may do a task.",
    query: { group, task: key, q: text({ max: 200 }), ...pageQuery },
    answer: { status: 200, json: page(colleague) },
  },
  "POST /api/people": {
    id: "createPerson",
    summary: "Make an account.",
    body: object({ account, ...personFields }),
    answer: { status: 201, json: object({ person, temporaryPassword }) },
  },
  "PUT /api/people/{id}": {
    id: "changePerson",
    summary: "Change somebody's name, contact and posts.",
    params,
    body: object({ ...personFields, revision: whole() }),
    answer: { status: 200, json: person },
  },
  "POST /api/people/{id}/password": {
    id: "resetPassword",
    summary: "Give a new password, to be changed at the next sign-in; sessions end.",
    params,
    answer: { status: 200, json: object({ temporaryPassword }) },
  },
  "POST /api/people/{id}/disable": {
    id: "disablePerson",
    summary: "Close an account and hand its open work over.",
    params,
    body: object({ handOverTo: nullable(personId), reason: reasonText }),
    answer: { status: 200, json: object({ person, tasksHandedOver: whole() }) },
  },
  "POST /api/people/{id}/enable": {
    id: "enablePerson",
    summary: "Open a closed account again, with a new password.",
    params,
    answer: { status: 200, json: object({ person, temporaryPassword }) },
  },
  "POST /api/people/import": {
    id: "importPeople",
    summary: "Units, people and posts from an XLSX sheet; all lines or none.",
    query: { dryRun: flag },
    upload: true,
    answer: { status: 200, json: importReport },
  },
  "GET /api/people/import/template": {
    id: "readImportTemplate",
    summary: "An empty sheet to fill in.",
    answer: { status: 200, media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  },
  "GET /api/units": {
    id: "listUnits",
    summary: "The tree of units.",
    answer: { status: 200, json: page(unit) },
  },
  "POST /api/units": {
    id: "createUnit",
    summary: "Add a unit.",
    body: objectWith(
      { id: unitId, name: text({ min: 1, max: 100, pattern: "\\S" }), level: unitLevel, parent: nullable(unitId) },
      { nameEn: nullable(text({ max: 100 })) },
    ),
    answer: { status: 201, json: unit },
  },
  "PUT /api/units/{id}": {
    id: "changeUnit",
    summary: "Rename, move or close a unit.",
    params: { id: unitId },
    body: object({
      name: text({ min: 1, max: 100, pattern: "\\S" }),
      nameEn: nullable(text({ max: 100 })),
      parent: nullable(unitId),
      closed: flag,
    }),
    answer: { status: 200, json: unit },
  },
} as const satisfies RouteTable;
