import { reasonText } from "../model/act.ts";
import { instant, key, label, processKey, unitId } from "../model/base.ts";
import { comment, dossier, matterDocument } from "../model/dossier.ts";
import { form } from "../model/form.ts";
import { matterRow, matterStatus } from "../model/matter-row.ts";
import { pageQuery } from "../model/page-query.ts";
import { list, nullable, object, objectWith, page } from "../schema/compound.ts";
import { anyJson, anyObject, flag, whole } from "../schema/plain.ts";
import type { RouteTable } from "../schema/route.ts";
import { named, type Static } from "../schema/schema.ts";
import { text } from "../schema/text.ts";

const id = { id: key } as const;

const startableProcess = named(
  "StartableProcess",
  object({ key: processKey, name: label, nameEn: nullable(label), version: whole({ min: 1 }), startForm: nullable(form) }),
);
export type StartableProcess = Static<typeof startableProcess>;

/** Shown once: only a hash of the query code is kept. */
export const registration = named(
  "Registration",
  object({ matterId: key, receiptNumber: label, queryCode: text({ max: 100 }), instanceKey: key }),
);
export type Registration = Static<typeof registration>;

export const matterRoutes = {
  "GET /api/processes": {
    id: "listProcesses",
    summary: "Published processes that I may start.",
    query: pageQuery,
    answer: { status: 200, json: page(startableProcess) },
  },
  "POST /api/matters": {
    id: "registerMatter",
    summary: "Register a matter and start its process.",
    body: objectWith(
      { process: processKey, title: text({ min: 1, max: 200, pattern: "\\S" }), data: anyObject },
      /** Where it is received; one of my posts' units, the first if missing. */
      { unit: unitId },
    ),
    answer: { status: 201, json: registration },
  },
  "GET /api/matters": {
    id: "listMatters",
    summary: "The ledger of matters, newest first.",
    query: {
      process: processKey,
      kind: text({ max: 200 }),
      status: matterStatus,
      unit: unitId,
      q: text({ max: 200 }),
      overdue: flag,
      from: instant,
      to: instant,
      ...pageQuery,
    },
    answer: { status: 200, json: page(matterRow) },
  },
  "GET /api/matters/{id}": {
    id: "readMatter",
    summary: "The dossier of a matter.",
    params: id,
    answer: { status: 200, json: dossier },
  },
  "POST /api/matters/{id}/comments": {
    id: "commentMatter",
    summary: "Write a comment.",
    params: id,
    body: object({ text: text({ min: 1, max: 4000, pattern: "\\S" }) }),
    answer: { status: 201, json: comment },
  },
  "POST /api/matters/{id}/attachments": {
    id: "attachFile",
    summary: "Attach a file to the dossier.",
    params: id,
    upload: true,
    answer: { status: 201, json: matterDocument },
  },
  "GET /api/attachments/{id}": {
    id: "readAttachment",
    summary: "The bytes of a file, as a download.",
    params: id,
    answer: { status: 200, media: "application/octet-stream" },
  },
  "GET /api/matters/{id}/personal-data": {
    id: "readPersonalData",
    summary: "The personal values in clear; the reading is logged. An erased value is null.",
    params: id,
    answer: { status: 200, json: object({ fields: list(object({ field: text({ max: 500 }), title: label, value: anyJson })) }) },
  },
  "POST /api/erasures": {
    id: "erasePersonalDataByReceipt",
    summary: "The same by receipt number, for an administrator who may not read the matter.",
    body: object({ receiptNumber: text({ min: 1, max: 100 }), reason: reasonText }),
    answer: { status: 200, json: object({ erased: whole() }) },
  },
  "POST /api/matters/{id}/erase": {
    id: "erasePersonalData",
    summary: "Forget the personal values of a matter for good. `receiptNumber` repeats the matter's, to be sure.",
    params: id,
    body: object({ receiptNumber: text({ min: 1, max: 100 }), reason: reasonText }),
    answer: { status: 200, json: object({ erased: whole() }) },
  },
} as const satisfies RouteTable;
