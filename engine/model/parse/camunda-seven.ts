const DECLARATION = /\sxmlns(?::([\w.-]+))?\s*=\s*["']http:\/\/camunda\.org\/schema\/1\.0\/bpmn["']/g;
/** No tool writes more; each one costs a search in every tag. */
const PREFIX_LIMIT = 4;

/**
 * Whether a tag uses the Camunda 7 namespace. A namespace that is declared but unused is harmless; an element or
 * attribute in it would be read by half. Prefixes declared by the tag are remembered for those that follow.
 */
export function camundaSevenUse(markup: string, name: string, prefixes: Set<string>): boolean {
  for (const [, prefix] of markup.matchAll(DECLARATION)) {
    if (prefix === undefined || prefixes.size === PREFIX_LIMIT) return true;
    prefixes.add(prefix);
  }
  return [...prefixes].some((prefix) => name.startsWith(`${prefix}:`) || hasAttributeOf(markup, prefix));
}

function hasAttributeOf(markup: string, prefix: string): boolean {
  return new RegExp(`\\s${prefix.replaceAll(".", "\\.")}:[\\w.-]+\\s*=`).test(markup);
}
