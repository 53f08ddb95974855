import type { TableEdit } from "./decision-table.ts";
import { below, parseDmn, tablesIn, writeDmn } from "./dmn-document.ts";

/** The file after one change of one of its tables; null where file, table or rule is not there. Everything else in the file stays as it stands. */
export function editTable(xml: string, decisionId: string, edit: TableEdit): string | null {
  const parsed = parseDmn(xml);
  const found = parsed === null ? undefined : tablesIn(parsed).find(({ decision }) => decision.getAttribute("id") === decisionId);
  if (parsed === null || found === undefined) return null;
  return apply(found.table, edit) ? writeDmn(parsed, xml) : null;
}

function apply(table: Element, edit: TableEdit): boolean {
  switch (edit.kind) {
    case "hitPolicy":
      table.setAttribute("hitPolicy", edit.policy);
      return true;
    case "add":
      return addRule(table, edit.after);
    case "cell": {
      const cell = withRule(table, edit.ruleId, (rule) => below(rule, edit.side === "inputs" ? "inputEntry" : "outputEntry")[edit.at]);
      if (cell === undefined) return false;
      setText(child(cell, "text"), edit.text);
      return true;
    }
    case "description": {
      const description = withRule(table, edit.ruleId, (rule) => first(rule, "description"));
      if (description === undefined) return false;
      setText(description, edit.text);
      return true;
    }
    case "remove":
      return withRule(table, edit.ruleId, takeOut) ?? false;
    case "move":
      return withRule(table, edit.ruleId, (rule) => moveRule(table, rule, edit.by)) ?? false;
  }
}

function withRule<T>(table: Element, ruleId: string, use: (rule: Element) => T): T | undefined {
  const rule = below(table, "rule").find((one) => one.getAttribute("id") === ruleId);
  return rule === undefined ? undefined : use(rule);
}

/** A new rule with a cell for every column: any input, empty outputs. */
function addRule(table: Element, after: string | null): boolean {
  const rule = create(table, "rule", freshId(table));
  const columns = [
    ...below(table, "input").map(() => ["inputEntry", "-"] as const),
    ...below(table, "output").map(() => ["outputEntry", ""] as const),
  ];
  for (const [index, [name, text]] of columns.entries()) {
    const cell = create(table, name, `${rule.getAttribute("id")}-${index + 1}`);
    setText(child(cell, "text"), text);
    rule.append(cell);
  }
  const rules = below(table, "rule");
  const before = rules.find((one) => one.getAttribute("id") === after) ?? rules.at(-1) ?? [...table.children].at(-1);
  const indent = before?.previousSibling?.nodeType === Node.TEXT_NODE ? before.previousSibling.cloneNode() : null;
  if (before === undefined) table.append(rule);
  else before.after(...(indent === null ? [rule] : [indent, rule]));
  return true;
}

function moveRule(table: Element, rule: Element, by: -1 | 1): boolean {
  const rules = below(table, "rule");
  const other = rules[rules.indexOf(rule) + by];
  if (other === undefined) return false;
  const place = table.ownerDocument.createComment("");
  rule.replaceWith(place);
  other.replaceWith(rule);
  place.replaceWith(other);
  return true;
}

function takeOut(rule: Element): boolean {
  if (rule.previousSibling?.nodeType === Node.TEXT_NODE) rule.previousSibling.remove();
  rule.remove();
  return true;
}

function child(parent: Element, name: string): Element {
  return below(parent, name)[0] ?? parent.appendChild(create(parent, name, null));
}

function first(parent: Element, name: string): Element {
  const found = below(parent, name)[0];
  if (found !== undefined) return found;
  const created = create(parent, name, null);
  parent.prepend(created);
  return created;
}

function setText(element: Element, text: string): void {
  element.textContent = text;
}

function create(near: Element, name: string, id: string | null): Element {
  const prefix = near.prefix === null ? "" : `${near.prefix}:`;
  const element = near.ownerDocument.createElementNS(near.namespaceURI, `${prefix}${name}`);
  if (id !== null) element.setAttribute("id", id);
  return element;
}

function freshId(table: Element): string {
  const taken = new Set([...table.ownerDocument.querySelectorAll("[id]")].map((element) => element.getAttribute("id")));
  for (let number = below(table, "rule").length + 1; ; number += 1) if (!taken.has(`rule-${number}`)) return `rule-${number}`;
}
