/** Camunda 7's own, and those of its relatives: Activiti, which it comes from, and Flowable. */
const NAMESPACES: ReadonlySet<string> = new Set([
  "http://camunda.org/schema/1.0/bpmn",
  "http://activiti.org/bpmn",
  "http://flowable.org/bpmn",
]);
/** No tool writes more; each one costs a search in every tag. */
const PREFIX_LIMIT = 4;

/**
 * Whether a tag uses the Camunda 7 namespace. A namespace that is declared but unused is harmless; an element or
 * attribute in it would be read by half. Prefixes declared by the tag are remembered for those that follow.
 */
export function camundaSevenUse(name: string, attributes: ReadonlyMap<string, string>, prefixes: Set<string>): boolean {
  for (const [attribute, value] of attributes) {
    if (!NAMESPACES.has(value) || !attribute.startsWith("xmlns")) continue;
    if (attribute === "xmlns" || prefixes.size === PREFIX_LIMIT) return true;
    prefixes.add(attribute.slice("xmlns:".length));
  }
  const names = prefixes.size === 0 ? [] : [name, ...attributes.keys()];
  return names.some((each) => prefixes.has(each.slice(0, Math.max(0, each.indexOf(":")))));
}
