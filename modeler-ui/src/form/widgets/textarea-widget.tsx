import type { WidgetProps } from "@rjsf/utils";
import { useTranslation } from "react-i18next";
import { describing } from "./describing.ts";

/** Several lines, with how many characters are used where there is a limit. */
export function TextareaWidget(props: WidgetProps) {
  const { t } = useTranslation("form");
  const { id, name, value, schema, options, disabled, readonly, placeholder, onChange, onBlur, onFocus } = props;
  const length = [...String(value ?? "")].length;
  return (
    <>
      <textarea
        id={id}
        name={name}
        className="native-input"
        rows={typeof options.rows === "number" ? options.rows : 4}
        placeholder={placeholder}
        disabled={disabled}
        readOnly={readonly}
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? options.emptyValue : target.value)}
        onBlur={({ target }) => onBlur(id, target.value)}
        onFocus={({ target }) => onFocus(id, target.value)}
        {...describing(props)}
      />
      {schema.maxLength === undefined ? null : <p className="field-count">{t("characters", { length, limit: schema.maxLength })}</p>}
    </>
  );
}
