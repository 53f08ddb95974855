import type { Instant, Key, PersonId } from "./ids.ts";
import type { JsonObject } from "./json.ts";

/** A process with everything it needs under one version. Published ones never change. */
export type BundleContent = {
  readonly bpmn: string;
  /** formId → JSON Schema. The start form is the one named by the start event's formDefinition, or "start". */
  readonly forms: Readonly<Record<string, JsonObject>>;
  /** file name → DMN XML. */
  readonly decisions: Readonly<Record<string, string>>;
  readonly ledger: JsonObject | null;
  /** language → texts by element and field id. */
  readonly i18n: Readonly<Record<string, JsonObject>>;
  /** file name → scenario. */
  readonly scenarios: Readonly<Record<string, JsonObject>>;
};

export type Bundle = {
  readonly id: Key;
  /** Process id of the diagram. */
  readonly key: string;
  readonly name: string;
  readonly state: "draft" | "published" | "retired";
  /** From 1 per key; null for drafts. */
  readonly version: number | null;
  /** The published version a draft was made from; publishing over a newer one is DRAFT_OUTDATED. */
  readonly basedOn: number | null;
  readonly content: BundleContent;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
  readonly publishedBy: PersonId | null;
  readonly publishedAt: Instant | null;
  readonly note: string | null;
  readonly revision: number;
};
