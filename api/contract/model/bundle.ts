import { dictionary, list, nullable, object, objectWith } from "../schema/compound.ts";
import { anyObject, whole } from "../schema/plain.ts";
import { named, type Static } from "../schema/schema.ts";
import { oneOf, text } from "../schema/text.ts";
import { elementId, instant, key, label, personRef, processKey } from "./base.ts";

/** Files of a bundle. forms: formId → JSON Schema; decisions: file name → DMN XML; i18n: language → texts; scenarios: file name → scenario. */
export const bundleContent = named(
  "BundleContent",
  object({
    bpmn: text({ max: 2_000_000 }),
    forms: dictionary(anyObject, { max: 200 }),
    decisions: dictionary(text({ max: 500_000 }), { max: 100 }),
    ledger: nullable(anyObject),
    i18n: dictionary(anyObject, { max: 20 }),
    scenarios: dictionary(anyObject, { max: 500 }),
  }),
);
export type BundleContent = Static<typeof bundleContent>;

/** What a draft is made from; parts that are missing are those of the newest published version. */
export const draftContent = named(
  "DraftContent",
  objectWith(
    { bpmn: text({ min: 1, max: 2_000_000 }) },
    {
      forms: dictionary(anyObject, { max: 200 }),
      decisions: dictionary(text({ max: 500_000 }), { max: 100 }),
      ledger: nullable(anyObject),
      i18n: dictionary(anyObject, { max: 20 }),
      scenarios: dictionary(anyObject, { max: 500 }),
    },
  ),
);
export type DraftContent = Static<typeof draftContent>;

const bundleFields = {
  id: key,
  key: processKey,
  name: label,
  state: oneOf(["draft", "published", "retired"]),
  version: nullable(whole({ min: 1 })),
  /** The published version a draft was made from. */
  basedOn: nullable(whole({ min: 1 })),
  createdBy: personRef,
  createdAt: instant,
  publishedBy: nullable(personRef),
  publishedAt: nullable(instant),
  note: nullable(text({ max: 2000 })),
  revision: whole(),
} as const;

/** A version or draft without its files. */
const bundleVersion = named("BundleVersion", object(bundleFields));
export type BundleVersion = Static<typeof bundleVersion>;

/** A version or draft with its files. */
export const bundle = named("Bundle", object({ ...bundleFields, content: bundleContent }));
export type Bundle = Static<typeof bundle>;

/** A process with its versions, newest first, and its open draft. `version` is the newest published one. */
export const bundleSummary = named(
  "BundleSummary",
  object({
    key: processKey,
    name: label,
    nameEn: nullable(label),
    version: nullable(whole({ min: 1 })),
    versions: list(bundleVersion),
    draft: nullable(bundleVersion),
  }),
);
export type BundleSummary = Static<typeof bundleSummary>;

/** Why a draft is refused (error) or doubted (warning); pages word it from `code` and `details`. */
export const diagramProblem = named(
  "DiagramProblem",
  objectWith(
    { code: text({ max: 100 }), elementId: nullable(elementId), message: text({ max: 4000 }), severity: oneOf(["error", "warning"]) },
    { details: anyObject },
  ),
);
export type DiagramProblem = Static<typeof diagramProblem>;
