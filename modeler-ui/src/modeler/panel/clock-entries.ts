import { isSelectEntryEdited, isTextFieldEntryEdited, SelectEntry, TextFieldEntry } from "@bpmn-io/properties-panel";
import { useService } from "bpmn-js-properties-panel";
import type { DiagramElement, HasServices } from "../diagram/services.ts";
import type { CharterWords } from "./charter-words.ts";
import { draw, type PanelEntry } from "./draw.ts";
import { extensionsOf, setExtensions } from "./extensions.ts";

const clockTypes: ReadonlySet<string> = new Set([
  "bpmn:UserTask",
  "bpmn:SubProcess",
  "bpmn:CallActivity",
  "bpmn:ServiceTask",
  "bpmn:SendTask",
]);
const type = "clauseflow:Clock";
const byDefault = { name: "", budget: "", unit: "workingDays", warning: "" };
type ClockField = keyof typeof byDefault;

/** Name, budget, unit and warning of an element's clock. Emptying name and budget takes the clock away. */
export function clockEntries(element: DiagramElement, words: CharterWords): readonly PanelEntry[] {
  if (!clockTypes.has(element.type)) return [];
  const { clock, units } = words;
  const entry = (field: ClockField, label: string, description?: string): PanelEntry => ({
    id: `clause-clock-${field}`,
    isEdited: field === "unit" ? isSelectEntryEdited : isTextFieldEntryEdited,
    component: field === "unit" ? unitEntry : textEntry(field, label, description),
    element,
  });
  const unitEntry = () => {
    const owner = useService("injector") as HasServices;
    return draw(SelectEntry, {
      id: "clause-clock-unit",
      element,
      label: clock.unit,
      getValue: () => clockOf(element).unit,
      setValue: (value: string) => writeClock(owner, element, { unit: value }),
      getOptions: () => Object.entries(units).map(([value, label]) => ({ value, label })),
    });
  };
  const textEntry = (field: ClockField, label: string, description: string | undefined) => () => {
    const owner = useService("injector") as HasServices;
    return draw(TextFieldEntry, {
      id: `clause-clock-${field}`,
      element,
      label,
      description,
      debounce: useService("debounceInput"),
      getValue: () => clockOf(element)[field],
      setValue: (value: string | undefined) => writeClock(owner, element, { [field]: value ?? "" }),
    });
  };
  return [
    entry("name", clock.name, clock.nameHelp),
    entry("budget", clock.budget, clock.budgetHelp),
    entry("unit", clock.unit),
    entry("warning", clock.warning, clock.warningHelp),
  ];
}

function clockOf(element: DiagramElement): Readonly<Record<ClockField, string>> {
  const [clock] = extensionsOf(element, type);
  const read = (field: ClockField): string => (typeof clock?.[field] === "string" ? clock[field] : byDefault[field]);
  return { name: read("name"), budget: read("budget"), unit: read("unit"), warning: read("warning") };
}

function writeClock(owner: HasServices, element: DiagramElement, change: Partial<Record<ClockField, string>>): void {
  const clock = { ...clockOf(element), ...change };
  const isGone = clock.name === "" && clock.budget === "";
  const { warning, ...rest } = clock;
  setExtensions(owner, element, type, isGone ? [] : [{ ...rest, ...(warning === "" ? {} : { warning }) }]);
}
