const ATTRIBUTE = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const OPENING = /<[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const CLOSING = /\s*\/?>$/y;

/** No element of any dialect has more. */
const ATTRIBUTE_LIMIT = 100;

/** The attributes of an opening tag as written; null where the tag is not well-formed, e.g. has an attribute twice. */
export function xmlAttributes(markup: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  OPENING.lastIndex = 0;
  if (!OPENING.test(markup)) return null;
  let at = OPENING.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(markup);
    if (found === null) break;
    const [, name = "", double, single] = found;
    if (attributes.has(name) || attributes.size === ATTRIBUTE_LIMIT) return null;
    attributes.set(name, double ?? single ?? "");
    at = ATTRIBUTE.lastIndex;
  }
  CLOSING.lastIndex = at;
  return CLOSING.test(markup) ? attributes : null;
}
