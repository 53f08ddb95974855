/** What elements and flows of a diagram are called, by id; a flow without a name is called by its ends. */
export function elementNames(xml: string): ReadonlyMap<string, string> {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  const names = new Map(
    [...parsed.querySelectorAll("[id][name]")].map((element) => [attribute(element, "id"), attribute(element, "name")]),
  );
  for (const flow of parsed.querySelectorAll("[id][sourceRef][targetRef]")) {
    const id = attribute(flow, "id");
    if (names.get(id)) continue;
    const [from, to] = [attribute(flow, "sourceRef"), attribute(flow, "targetRef")];
    names.set(id, `${names.get(from) || from} → ${names.get(to) || to}`);
  }
  return names;
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}
