/**
 * Writes small BPMN files for tests:
 *
 *   diagram([startEvent("Start"), userTask("Ask", { candidateGroups: "office-head@town" }), endEvent("End"), path("Start", "Ask", "End")])
 *
 * Text in attributes and bodies is escaped; options named `extensions` and `children` take raw XML, for whatever has no function here.
 * The file carries no `incoming`/`outgoing` lists: flows keep the order in which they are written.
 */
export type Part = { readonly xml: string; readonly roots: readonly string[] };

export type NodeOptions = {
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Variable name → source, e.g. { amount: "=order.total" }. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly clauses?: readonly string[];
  readonly clock?: { readonly name: string; readonly budget: string; readonly unit?: string; readonly warning?: string };
  readonly loop?: LoopOptions;
  readonly default?: string;
  readonly extensions?: string;
  readonly children?: string;
};

export type LoopOptions = {
  readonly sequential?: boolean;
  readonly collection?: string;
  readonly element?: string;
  readonly outputCollection?: string;
  readonly outputElement?: string;
  readonly cardinality?: string;
  readonly until?: string;
};

type Attributes = Readonly<Record<string, string | undefined>>;

const namespaces = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:clauseflow="https://clauseflow.org/schema/1.0"',
].join(" ");

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** One XML element; attributes that are undefined are left out. */
export function tag(name: string, attributes: Attributes = {}, body = ""): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]));
  return body === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${body}</${name}>`;
}

export type DiagramOptions = {
  readonly id?: string;
  readonly name?: string;
  readonly executable?: boolean | null;
  /** Raw XML inside bpmn:definitions, before the process. */
  readonly roots?: string;
  /** Raw XML inside the process' extension elements. */
  readonly extensions?: string;
};

export function diagram(parts: readonly Part[], options: DiagramOptions = {}): string {
  const executable = options.executable === undefined ? true : options.executable;
  const extensions = options.extensions === undefined ? "" : tag("bpmn:extensionElements", {}, options.extensions);
  const body = extensions + parts.map(({ xml }) => xml).join("\n");
  const attributes = { id: options.id ?? "P", name: options.name, isExecutable: executable === null ? undefined : String(executable) };
  const roots = [...new Set(parts.flatMap((part) => part.roots)), options.roots ?? ""].join("");
  return file(`${roots}\n${tag("bpmn:process", attributes, body)}`);
}

/** A whole file around raw root elements. */
export function file(roots: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<bpmn:definitions ${namespaces} id="Definitions_1" targetNamespace="urn:test">${roots}</bpmn:definitions>`;
}

export function raw(xml: string): Part {
  return { xml, roots: [] };
}

export function flow(source: string, target: string, options: { id?: string; when?: string; clauses?: readonly string[] } = {}): Part {
  const condition =
    options.when === undefined ? "" : tag("bpmn:conditionExpression", { "xsi:type": "bpmn:tFormalExpression" }, escapeXml(options.when));
  const attributes = { id: options.id ?? `${source}_${target}`, sourceRef: source, targetRef: target };
  return raw(tag("bpmn:sequenceFlow", attributes, extensionElements({ clauses: options.clauses ?? [] }) + condition));
}

/** Unconditional flows along a chain of nodes. */
export function path(...ids: readonly string[]): Part {
  return raw(
    ids
      .slice(1)
      .map((target, index) => flow(ids[index] ?? "", target).xml)
      .join("\n"),
  );
}

/** Any flow node. `definition` is what an event throws or catches. */
export function node(type: string, id: string, options: NodeOptions = {}, definition: Part = raw("")): Part {
  const body = extensionElements(options) + (options.children ?? "") + loopMarker(options.loop) + definition.xml;
  return {
    xml: tag(`bpmn:${type}`, { id, name: options.name, default: options.default, ...options.attributes }, body),
    roots: definition.roots,
  };
}

function extensionElements(options: NodeOptions): string {
  const mappings = [...mapped("input", options.inputs), ...mapped("output", options.outputs)].join("");
  const all = [
    ...(options.clauses ?? []).map((id) => tag("clauseflow:clause", { id })),
    options.clock === undefined ? "" : tag("clauseflow:clock", options.clock),
    mappings === "" ? "" : tag("zeebe:ioMapping", {}, mappings),
    options.extensions ?? "",
  ].join("");
  return all === "" ? "" : tag("bpmn:extensionElements", {}, all);
}

function mapped(direction: "input" | "output", mappings: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(mappings).map(([target, source]) => tag(`zeebe:${direction}`, { source, target }));
}

function loopMarker(loop: LoopOptions | undefined): string {
  if (loop === undefined) return "";
  const names = {
    inputCollection: loop.collection,
    inputElement: loop.element,
    outputCollection: loop.outputCollection,
    outputElement: loop.outputElement,
  };
  const expression = (name: string, text: string | undefined) =>
    text === undefined ? "" : tag(`bpmn:${name}`, { "xsi:type": "bpmn:tFormalExpression" }, escapeXml(text));
  const zeebe =
    loop.collection === undefined && loop.outputCollection === undefined && loop.outputElement === undefined
      ? ""
      : tag("bpmn:extensionElements", {}, tag("zeebe:loopCharacteristics", names));
  const body = zeebe + expression("loopCardinality", loop.cardinality) + expression("completionCondition", loop.until);
  return tag("bpmn:multiInstanceLoopCharacteristics", { isSequential: loop.sequential === true ? "true" : undefined }, body);
}
