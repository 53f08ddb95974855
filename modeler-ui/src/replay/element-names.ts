/** What elements and flows of a diagram are called, by id. */
export function elementNames(xml: string): ReadonlyMap<string, string> {
  const named = [...new DOMParser().parseFromString(xml, "application/xml").querySelectorAll("[id][name]")];
  return new Map(named.map((element) => [element.getAttribute("id") ?? "", element.getAttribute("name") ?? ""]));
}
