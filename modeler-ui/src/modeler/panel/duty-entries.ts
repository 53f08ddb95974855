import {
  CheckboxEntry,
  isCheckboxEntryEdited,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
  SelectEntry,
  TextFieldEntry,
} from "@bpmn-io/properties-panel";
import { useService } from "bpmn-js-properties-panel";
import { type DiagramElement, type HasServices, service } from "../diagram/services.ts";
import type { CharterWords } from "./charter-words.ts";
import { draw, type PanelEntry } from "./draw.ts";
import { extensionsOf, setExtensions } from "./extensions.ts";

const separationType = "clauseflow:Separation";
const restrictedType = "clauseflow:Restricted";

/** Who may not do a user task, and whether only those concerned may see it. */
export function dutyEntries(element: DiagramElement, words: CharterWords): readonly PanelEntry[] {
  if (element.type !== "bpmn:UserTask") return [];
  return [
    { id: "clause-separation", element, isEdited: isSelectEntryEdited, component: SeparationEntry, words },
    ...(separationOf(element).from === ""
      ? []
      : [{ id: "clause-fallback", element, isEdited: isTextFieldEntryEdited, component: FallbackEntry, words }]),
    { id: "clause-restricted", element, isEdited: isCheckboxEntryEdited, component: RestrictedEntry, words },
  ];
}

type Shown = { readonly element: DiagramElement; readonly words: CharterWords };

function SeparationEntry({ element, words: { separation } }: Shown) {
  const owner = useService("injector") as HasServices;
  return draw(SelectEntry, {
    id: "clause-separation",
    element,
    label: separation.from,
    getValue: () => separationOf(element).from,
    setValue: (from: string | undefined) =>
      setExtensions(
        owner,
        element,
        separationType,
        from === undefined || from === "" ? [] : [separated({ ...separationOf(element), from })],
      ),
    getOptions: () => [{ value: "", label: separation.nobody }, ...otherTasks(owner, element)],
  });
}

function FallbackEntry({ element, words: { separation } }: Shown) {
  const owner = useService("injector") as HasServices;
  return draw(TextFieldEntry, {
    id: "clause-fallback",
    element,
    label: separation.fallback,
    description: separation.fallbackHelp,
    debounce: useService("debounceInput"),
    getValue: () => separationOf(element).fallbackGroups,
    setValue: (value: string | undefined) =>
      setExtensions(owner, element, separationType, [separated({ ...separationOf(element), fallbackGroups: value ?? "" })]),
  });
}

function RestrictedEntry({ element, words: { restricted, restrictedHelp } }: Shown) {
  const owner = useService("injector") as HasServices;
  return draw(CheckboxEntry, {
    id: "clause-restricted",
    element,
    label: restricted,
    description: restrictedHelp,
    getValue: () => extensionsOf(element, restrictedType).length > 0,
    setValue: (on: boolean) => setExtensions(owner, element, restrictedType, on ? [{}] : []),
  });
}

type Separation = { readonly from: string; readonly fallbackGroups: string };

function separationOf(element: DiagramElement): Separation {
  const [found] = extensionsOf(element, separationType);
  const read = (value: unknown): string => (typeof value === "string" ? value : "");
  return { from: read(found?.from), fallbackGroups: read(found?.fallbackGroups) };
}

function separated({ from, fallbackGroups }: Separation): object {
  return { from, ...(fallbackGroups === "" ? {} : { fallbackGroups }) };
}

function otherTasks(owner: HasServices, element: DiagramElement) {
  return service(owner, "elementRegistry")
    .filter(({ type, id, labelTarget }) => type === "bpmn:UserTask" && id !== element.id && labelTarget === undefined)
    .map(({ id, businessObject }) => ({ value: id, label: businessObject.name ?? id }));
}
