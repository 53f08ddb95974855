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
const byDefault = { name: "", budget: "", unit: "workingDays", since: "", warning: "" };
type ClockField = keyof typeof byDefault;

/** Name, budget, unit and warning of an element's clock. Emptying name and budget takes the clock away. */
export function clockEntries(element: DiagramElement, { clock, units }: CharterWords): readonly PanelEntry[] {
  if (!clockTypes.has(element.type)) return [];
  const text = (field: ClockField, label: string, description: string): PanelEntry => ({
    id: `clause-clock-${field}`,
    element,
    isEdited: isTextFieldEntryEdited,
    component: ClockTextEntry,
    field,
    label,
    description,
  });
  return [
    text("name", clock.name, clock.nameHelp),
    text("budget", clock.budget, clock.budgetHelp),
    {
      id: "clause-clock-unit",
      element,
      isEdited: isSelectEntryEdited,
      component: ClockUnitEntry,
      label: clock.unit,
      units,
    },
    text("since", clock.since, clock.sinceHelp),
    text("warning", clock.warning, clock.warningHelp),
  ];
}

type TextOf = { readonly element: DiagramElement; readonly field: ClockField; readonly label: string; readonly description: string };

function ClockTextEntry({ element, field, label, description }: TextOf) {
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
}

type UnitOf = { readonly element: DiagramElement; readonly label: string; readonly units: CharterWords["units"] };

function ClockUnitEntry({ element, label, units }: UnitOf) {
  const owner = useService("injector") as HasServices;
  return draw(SelectEntry, {
    id: "clause-clock-unit",
    element,
    label,
    getValue: () => clockOf(element).unit,
    setValue: (value: string) => writeClock(owner, element, { unit: value }),
    getOptions: () => Object.entries(units).map(([value, words]) => ({ value, label: words })),
  });
}

function clockOf(element: DiagramElement): Readonly<Record<ClockField, string>> {
  const [clock] = extensionsOf(element, type);
  const read = (field: ClockField): string => (typeof clock?.[field] === "string" ? clock[field] : byDefault[field]);
  return { name: read("name"), budget: read("budget"), unit: read("unit"), since: read("since"), warning: read("warning") };
}

function writeClock(owner: HasServices, element: DiagramElement, change: Partial<Record<ClockField, string>>): void {
  const { since, warning, ...clock } = { ...clockOf(element), ...change };
  const isGone = clock.name === "" && clock.budget === "";
  const given = { ...clock, ...(since === "" ? {} : { since }), ...(warning === "" ? {} : { warning }) };
  setExtensions(owner, element, type, isGone ? [] : [given]);
}
