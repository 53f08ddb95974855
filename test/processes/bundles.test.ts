import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import type { Compiled, Node } from "../../engine/model/compiled.ts";
import type { Problem } from "../../engine/model/problem.ts";
import { compileBundle } from "../../engine/usecases/compile-bundle.ts";
import { processesFolder, shippedBundles } from "../support/scenario-office.ts";

type Clause = {
  readonly id: string;
  readonly carriedAs: readonly { readonly kind: string; readonly process?: string; readonly status?: string }[];
};
type Choice = { readonly const: string; readonly title: string };
type Field = {
  readonly title: string;
  readonly description?: string;
  readonly oneOf?: readonly Choice[];
  readonly items?: { readonly oneOf?: readonly Choice[] };
};
type Form = { readonly title: string; readonly description?: string; readonly properties: Readonly<Record<string, Field>> };
type FieldTexts = { readonly title?: string; readonly description?: string; readonly options?: Readonly<Record<string, string>> };
type Texts = {
  readonly process: { readonly name: string; readonly description: string };
  readonly elements: Readonly<Record<string, string>>;
  readonly clocks: Readonly<Record<string, string>>;
  readonly forms: Readonly<
    Record<string, { readonly title?: string; readonly description?: string; readonly fields: Readonly<Record<string, FieldTexts>> }>
  >;
  readonly decisions: Readonly<
    Record<string, { readonly name: string } & Readonly<Record<"inputs" | "outputs" | "rules", Readonly<Record<string, string>>>>>
  >;
};
type Ledger = { readonly columns: readonly { readonly source: string }[]; readonly filters: readonly string[] };

const registry = JSON.parse(readFileSync(path.join(processesFolder(), "clauses.json"), "utf8")) as { readonly clauses: readonly Clause[] };
const clauseIds = registry.clauses.map(({ id }) => id);
/** Columns of the dossier a ledger may show. */
const matterColumns = "receiptNumber registeredAt title channel kind grade unit responsibleUnit status overdue result closedAt".split(" ");

for (const [key, content] of shippedBundles()) {
  describe(`the shipped bundle ${key}`, () => {
    let compiled: Compiled;
    let problems: readonly Problem[];
    const english = content.i18n.en as unknown as Texts;
    const forms = content.forms as unknown as Readonly<Record<string, Form>>;

    before(async () => {
      const result = await compileBundle(content);
      expect("compiled" in result, JSON.stringify(result.problems)).to.equal(true);
      if ("compiled" in result) ({ compiled, problems } = result);
    });

    it("compiles without a doubt, and on both executors", () => {
      expect(problems).to.deep.equal([]);
      expect(compiled.marks).to.deep.equal([]);
      expect(compiled.processId).to.equal(key);
    });

    it("names everything a reader sees, in Chinese and English", () => {
      const shown = [...Object.values(compiled.nodes), ...Object.values(compiled.flows)];
      expect(shown.filter(({ name }) => name !== null && !/\p{Script=Han}/u.test(name)).map(({ id }) => id)).to.deep.equal([]);
      expect(Object.values(compiled.nodes).filter((node) => node.name === null && node.type !== "parallelGateway")).to.deep.equal([]);
      const nameless = shown.filter(({ id, name }) => name !== null && english.elements[id] === undefined);
      expect(nameless.map(({ id }) => id)).to.deep.equal([]);
      const known = new Set(shown.map(({ id }) => id));
      expect(
        Object.keys(english.elements).filter((id) => !known.has(id)),
        "texts of nothing",
      ).to.deep.equal([]);
      const clocks = Object.values(compiled.nodes).flatMap(({ clock }) => clock?.name ?? []);
      expect(Object.keys(english.clocks)).to.have.members([...new Set(clocks)]);
    });

    it("has every form in English", () => {
      expect(Object.keys(english.forms)).to.have.members(Object.keys(forms));
      for (const [id, form] of Object.entries(forms)) expect(missingTexts(form, english.forms[id]), id).to.deep.equal([]);
    });

    it("uses every form it has", () => {
      const used = Object.values(compiled.nodes).flatMap((node) => (node.type === "userTask" ? [node.user.formId] : []));
      expect([...new Set([...used, "start"])]).to.have.members(Object.keys(forms));
    });

    it("has every decision in English", () => {
      for (const { id, inputs, outputs, rules } of Object.values(compiled.decisions)) {
        const texts = english.decisions[id];
        expect(Object.keys(texts?.inputs ?? {}), `${id} inputs`).to.have.members(inputs.map((input) => input.id));
        expect(Object.keys(texts?.outputs ?? {}), `${id} outputs`).to.have.members(outputs.map((output) => output.id));
        expect(Object.keys(texts?.rules ?? {}), `${id} rules`).to.have.members(rules.map((rule) => rule.id));
      }
    });

    it("cites only clauses of the registry", () => {
      const shown = [...Object.values(compiled.nodes), ...Object.values(compiled.flows)];
      const scenarios = Object.values(content.scenarios).flatMap(({ clauses }) => clauses as readonly string[]);
      const unknown = [...shown.flatMap(({ clauses }) => clauses), ...scenarios].filter((id) => !clauseIds.includes(id));
      expect([...new Set(unknown)]).to.deep.equal([]);
    });

    it("carries a clause on every step, event and gateway, and on every flow with a condition", () => {
      const bare = Object.values(compiled.nodes).filter(({ clauses }) => clauses.length === 0);
      expect(bare.map(({ id }) => id)).to.deep.equal([]);
      expect(Object.values(compiled.flows).filter(({ condition, clauses }) => condition !== null && clauses.length === 0)).to.deep.equal(
        [],
      );
    });

    it("stands in the registry as the carrier of exactly the clauses it cites", () => {
      const cited = citedClauses(compiled);
      const carried = registry.clauses.filter(({ carriedAs }) => carriedAs.some(({ process }) => process === key)).map(({ id }) => id);
      expect([...cited]).to.have.members(carried);
    });

    it("lets no clock run out in silence: each has an event at its end, and none of them ends its step", () => {
      const clocked = Object.values(compiled.nodes).filter(({ clock }) => clock !== null);
      const silent = clocked.filter(
        (node) => !endEvents(compiled, node).some((event) => event.type === "boundaryEvent" && !event.interrupting),
      );
      expect(silent.map(({ id }) => id)).to.deep.equal([]);
      const timed = Object.values(compiled.nodes).filter((node) => node.type === "boundaryEvent" && node.interrupting);
      expect(
        timed.map(({ id }) => id),
        "steps that a timeout would end",
      ).to.deep.equal([]);
    });

    it("gives every task to somebody", () => {
      const lost = Object.values(compiled.nodes).filter((node) => node.type === "userTask" && node.user.candidateGroups === null);
      expect(lost.map(({ id }) => id)).to.deep.equal([]);
    });

    it("keeps a ledger of columns that exist", () => {
      const { columns, filters } = content.ledger as unknown as Ledger;
      const sources = columns.map(({ source }) => source);
      expect([...sources, ...filters].filter((source) => !isColumn(source, forms))).to.deep.equal([]);
    });

    it("draws every element and every flow", () => {
      for (const id of Object.keys(compiled.nodes)) expect(content.bpmn, id).to.match(shapeOf("BPMNShape", id, "dc:Bounds"));
      for (const id of Object.keys(compiled.flows)) expect(content.bpmn, id).to.match(shapeOf("BPMNEdge", id, "di:waypoint"));
    });

    it("explains itself in both languages", () => {
      const readme = readFileSync(path.join(processesFolder(), key, "README.md"), "utf8");
      const rows = new Set(readme.split("\n").map((line) => line.split("|")[1]?.trim()));
      expect(
        [...citedClauses(compiled)].filter((id) => !rows.has(id)),
        "clauses missing in its table",
      ).to.deep.equal([]);
    });
  });
}

describe("the clause registry", () => {
  it("names every clause once", () => {
    expect(new Set(clauseIds).size).to.equal(clauseIds.length);
  });

  it("says of every clause how it is carried", () => {
    expect(registry.clauses.filter(({ carriedAs }) => carriedAs.length === 0)).to.deep.equal([]);
  });

  it("counts as shipped exactly the processes that are here", () => {
    const carried = registry.clauses.flatMap(({ carriedAs }) => carriedAs).filter(({ kind }) => kind === "process");
    const shipped = new Set(carried.filter(({ status }) => status === "shipped").map(({ process }) => process));
    expect([...shipped]).to.have.members([...shippedBundles().keys()]);
    expect(carried.filter(({ status, process }) => status === "planned" && shippedBundles().has(process ?? ""))).to.deep.equal([]);
  });
});

function missingTexts(form: Form, texts: Texts["forms"][string] | undefined): readonly string[] {
  const wanted = [
    ["title", texts?.title] as const,
    ...(form.description === undefined ? [] : [["description", texts?.description] as const]),
    ...Object.entries(form.properties).flatMap(([name, field]) => {
      const given = texts?.fields[name];
      const choices = [...(field.oneOf ?? []), ...(field.items?.oneOf ?? [])];
      return [
        [`${name}.title`, given?.title] as const,
        ...(field.description === undefined ? [] : [[`${name}.description`, given?.description] as const]),
        ...choices.map((choice) => [`${name}.${choice.const}`, given?.options?.[choice.const]] as const),
      ];
    }),
  ];
  return wanted.flatMap(([where, text]) => (text === undefined || text === "" ? [where] : []));
}

function citedClauses({ nodes, flows }: Compiled): ReadonlySet<string> {
  return new Set([...Object.values(nodes), ...Object.values(flows)].flatMap(({ clauses }) => clauses));
}

function endEvents(compiled: Compiled, { boundaries }: Node): readonly Node[] {
  return boundaries
    .flatMap((id) => compiled.nodes[id] ?? [])
    .filter(({ id }) => {
      const node = compiled.nodes[id];
      return (
        node?.type === "boundaryEvent" &&
        node.trigger.kind === "timer" &&
        node.trigger.timer.kind === "clock" &&
        node.trigger.timer.moment === "end"
      );
    });
}

function isColumn(source: string, forms: Readonly<Record<string, Form>>): boolean {
  const [place = "", name = ""] = source.split(".");
  return place === "matter" ? matterColumns.includes(name) : forms[place]?.properties[name] !== undefined;
}

function shapeOf(kind: string, id: string, inside: string): RegExp {
  return new RegExp(`<bpmndi:${kind} [^>]*bpmnElement="${id}"[^>]*><${inside} `);
}
