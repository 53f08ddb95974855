import { h } from "@bpmn-io/properties-panel/preact";
import { useService } from "bpmn-js-properties-panel";
import type { DiagramElement, HasServices } from "../diagram/services.ts";
import { type CharterWords, clauseTitle } from "./charter-words.ts";
import type { PanelEntry } from "./draw.ts";
import { extensionsOf, setExtensions } from "./extensions.ts";

const type = "clauseflow:Clause";

/** The clauses an element or flow carries: each with a button to take it off, and the registry to add from. */
export function clausesEntry(element: DiagramElement, words: CharterWords): PanelEntry {
  return {
    id: "clauses",
    element,
    component: Clauses,
    words,
    isEdited: () => extensionsOf(element, type).length > 0,
  };
}

function Clauses({ element, words }: { readonly element: DiagramElement; readonly words: CharterWords }) {
  const owner = useService("injector") as HasServices;
  const chosen = extensionsOf(element, type).map(({ id }) => id ?? "");
  const write = (ids: readonly string[]) =>
    setExtensions(
      owner,
      element,
      type,
      ids.map((id) => ({ id })),
    );
  return h("div", { class: "bio-properties-panel-entry charter-clauses", "data-entry-id": "clauses" }, [
    h("span", { class: "bio-properties-panel-label" }, words.clauses),
    chosen.length === 0
      ? h("p", { class: "bio-properties-panel-description" }, words.noClause)
      : h(
          "ul",
          {},
          chosen.map((id) => chosenClause(id, words, () => write(chosen.filter((one) => one !== id)))),
        ),
    picker(chosen, words, (id) => write([...chosen, id])),
  ]);
}

function chosenClause(id: string, words: CharterWords, remove: () => void) {
  const known = words.registry.clauses.find((clause) => clause.id === id);
  const title = known === undefined ? `${id}（${words.unknownClause}）` : clauseTitle(known, words.language);
  return h("li", { key: id, title: known?.text[words.language] ?? "" }, [
    h("span", {}, title),
    h("button", { type: "button", "aria-label": words.removeClause(title), title: words.removeClause(title), onClick: remove }, "×"),
  ]);
}

function picker(chosen: readonly string[], words: CharterWords, add: (id: string) => void) {
  const { registry, language } = words;
  const pick = (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    if (select.value !== "") add(select.value);
    select.value = "";
  };
  return h("select", { class: "bio-properties-panel-input", "aria-label": words.addClause, value: "", onChange: pick }, [
    h("option", { value: "" }, words.addClause),
    ...registry.regulations.map(({ id, name }) =>
      h(
        "optgroup",
        { key: id, label: name[language] },
        registry.clauses
          .filter((clause) => clause.regulation === id && !chosen.includes(clause.id))
          .map((clause) => h("option", { key: clause.id, value: clause.id, title: clause.text[language] }, clauseTitle(clause, language))),
      ),
    ),
  ]);
}
