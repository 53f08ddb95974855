import { Group } from "@bpmn-io/properties-panel";
import type { DiagramElement } from "../diagram/services.ts";
import type { CharterWords } from "./charter-words.ts";
import { clausesEntry } from "./clauses-entry.ts";
import { clockEntries } from "./clock-entries.ts";
import { dutyEntries } from "./duty-entries.ts";

type PanelGroup = { readonly id: string };

/** The group 章程 of the properties panel: clauses, clock, separation of duties, confidentiality. It stands right after the general group. */
export function charterModule(words: CharterWords) {
  class CharterProvider {
    static $inject = ["propertiesPanel"];

    constructor(propertiesPanel: { registerProvider(priority: number, provider: object): void }) {
      propertiesPanel.registerProvider(400, this);
    }

    getGroups(element: DiagramElement | readonly DiagramElement[]): (groups: readonly PanelGroup[]) => readonly PanelGroup[] {
      return (groups) => {
        if (Array.isArray(element)) return groups;
        const one = element as DiagramElement;
        const own = {
          id: "charter",
          label: words.group,
          component: Group,
          shouldOpen: true,
          entries: [clausesEntry(one, words), ...clockEntries(one, words), ...dutyEntries(one, words)],
        };
        return [...groups.slice(0, 1), own, ...groups.slice(1)];
      };
    }
  }
  return { __init__: ["charterProvider"], charterProvider: ["type", CharterProvider] } as const;
}
