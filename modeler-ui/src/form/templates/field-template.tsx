import { descriptionId, errorId, type FieldTemplateProps, getUiOptions, helpId } from "@rjsf/utils";
import { useTranslation } from "react-i18next";

/** A field with visible label, description, error and help. Groups of choices are fieldsets, so that their name is read with each choice. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { t } = useTranslation("form");
  const { id, label, required, displayLabel, hidden, rawErrors = [], rawDescription, rawHelp, schema, uiSchema, children } = props;
  if (hidden) return <div hidden>{children}</div>;
  const isStructure = schema.type === "object" || (schema.type === "array" && !isChoiceList(props));
  if (isStructure) return <>{children}</>;
  const ui = getUiOptions(uiSchema);
  const isGroup = ui.widget === "radio" || ui.widget === "checkboxes" || isChoiceList(props);
  const Box = isGroup ? "fieldset" : "div";
  const name = (
    <>
      {label}
      {required ? <span className="field-required">（{t("common:required")}）</span> : null}
    </>
  );
  const isCheckbox = schema.type === "boolean" && ui.widget !== "radio" && ui.widget !== "select";
  return (
    <Box className={rawErrors.length > 0 ? "field field-wrong" : "field"} aria-describedby={isGroup ? describing(id, props) : undefined}>
      {isGroup ? <legend>{name}</legend> : displayLabel && !isCheckbox ? <label htmlFor={id}>{name}</label> : null}
      {rawDescription ? (
        <p className="field-help" id={descriptionId(id)}>
          {rawDescription}
        </p>
      ) : null}
      {ui.personal ? <p className="field-help">{t("personal")}</p> : null}
      {children}
      {rawErrors.length > 0 ? (
        <p className="field-error" id={errorId(id)}>
          {[...new Set(rawErrors)].join("；")}
        </p>
      ) : null}
      {rawHelp ? (
        <p className="field-help" id={helpId(id)}>
          {rawHelp}
        </p>
      ) : null}
    </Box>
  );
}

function isChoiceList({ schema }: FieldTemplateProps): boolean {
  const { items } = schema;
  return schema.type === "array" && typeof items === "object" && !Array.isArray(items) && items.type === "string" && "oneOf" in items;
}

function describing(id: string, { rawDescription, rawErrors = [], rawHelp }: FieldTemplateProps): string | undefined {
  const ids = [
    ...(rawDescription ? [descriptionId(id)] : []),
    ...(rawErrors.length > 0 ? [errorId(id)] : []),
    ...(rawHelp ? [helpId(id)] : []),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}
