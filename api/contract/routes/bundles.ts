import { key, processKey } from "../model/base.ts";
import { bundle, bundleContent, bundleSummary, diagramProblem, draftContent } from "../model/bundle.ts";
import { pageQuery } from "../model/page-query.ts";
import { list, merged, object, objectWith, page } from "../schema/compound.ts";
import { whole } from "../schema/plain.ts";
import type { RouteTable } from "../schema/route.ts";
import { text } from "../schema/text.ts";

const params = { key: processKey } as const;
const draft = { id: key } as const;
const answer = { status: 200, json: bundle } as const;

export const bundleRoutes = {
  "GET /api/bundles": {
    id: "listBundles",
    summary: "Every process with its versions and open draft.",
    query: pageQuery,
    answer: { status: 200, json: page(bundleSummary) },
  },
  "GET /api/bundles/{key}": { id: "readBundle", summary: "The newest published version.", params, answer },
  "GET /api/bundles/{key}/versions/{version}": {
    id: "readBundleVersion",
    summary: "One version.",
    params: { key: processKey, version: whole({ min: 1, max: 1_000_000 }) },
    answer,
  },
  "POST /api/bundles/{key}/drafts": {
    id: "createDraft",
    summary: "Open a draft; there is one at a time per process, and an open one is answered as it is.",
    params,
    body: draftContent,
    answer: { status: 201, json: bundle },
    alternatives: { 200: bundle },
  },
  "GET /api/drafts/{id}": { id: "readDraft", summary: "A draft with its files.", params: draft, answer },
  "PUT /api/drafts/{id}": {
    id: "saveBundleDraft",
    summary: "Replace a draft's files; `revision` is the one they were read at.",
    params: draft,
    body: merged(bundleContent, object({ revision: whole() })),
    answer,
  },
  "DELETE /api/drafts/{id}": {
    id: "discardDraft",
    summary: "Put a draft aside; the published version stays.",
    params: draft,
    answer: { status: 204 },
  },
  "POST /api/drafts/{id}/validate": {
    id: "validateDraft",
    summary: "What stands in the way of publishing.",
    params: draft,
    answer: { status: 200, json: object({ problems: list(diagramProblem) }) },
  },
  "POST /api/drafts/{id}/publish": {
    id: "publishDraft",
    summary: "Make a draft the newest version; running cases stay on theirs.",
    params: draft,
    body: objectWith({}, { note: text({ max: 2000 }) }),
    bodyOptional: true,
    answer,
  },
} as const satisfies RouteTable;
