import { descriptionId, errorId, helpId, type WidgetProps } from "@rjsf/utils";

type Described = Pick<WidgetProps, "id" | "schema" | "rawErrors" | "uiSchema" | "required">;

/** What a control says of itself to a screen reader: required, wrong, and where the words stand. */
export function describing({ id, schema, rawErrors = [], uiSchema, required }: Described) {
  const ids = [
    ...(schema.description ? [descriptionId(id)] : []),
    ...(rawErrors.length > 0 ? [errorId(id)] : []),
    ...(uiSchema?.["ui:help"] ? [helpId(id)] : []),
  ];
  return {
    "aria-describedby": ids.length === 0 ? undefined : ids.join(" "),
    "aria-invalid": rawErrors.length > 0 ? true : undefined,
    "aria-required": required ? true : undefined,
  } as const;
}
