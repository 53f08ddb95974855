import { PopupEntries } from "bpmn-js/lib/features/popup-menu/PopupEntries";
import type { Services } from "./services.ts";
import { isSupported } from "./supported-elements.ts";

type Entries = Readonly<Record<string, unknown>>;

/** Menu entries under names of their own that lead to what the server refuses. */
const refusedEntries: ReadonlySet<string> = new Set([
  "toggle-loop",
  "replace-with-ad-hoc-subprocess",
  "replace-with-parallel-event-based-instantiate-gateway",
  "replace-with-exclusive-event-based-instantiate-gateway",
  "replace-with-event-subprocess",
  "append.condition-intermediate-event",
  "append.signal-intermediate-event",
  "append.compensation-activity",
]);

/** Takes out of every menu what could not be published. */
class OnlySupported {
  static $inject = ["popupMenu", "contextPad"];

  constructor(popupMenu: Services["popupMenu"], contextPad: { registerProvider(priority: number, provider: object): void }) {
    popupMenu.registerProvider("bpmn-replace", this);
    contextPad.registerProvider(500, this);
  }

  getPopupMenuEntries(): (entries: Entries) => Entries {
    return onlySupported;
  }

  getPopupMenuHeaderEntries(): (entries: Entries) => Entries {
    return onlySupported;
  }

  getContextPadEntries(): (entries: Entries) => Entries {
    return onlySupported;
  }
}

function onlySupported(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !refusedEntries.has(name) && isOffered(name)));
}

function isOffered(name: string): boolean {
  const known = PopupEntries[name.replace(/^replace-with-/, "")];
  return known === undefined || isSupported(known.target);
}

export const supportedModule = { __init__: ["onlySupported"], onlySupported: ["type", OnlySupported] } as const;
