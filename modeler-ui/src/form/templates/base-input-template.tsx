import { type BaseInputTemplateProps, getInputProps } from "@rjsf/utils";
import { describing } from "../widgets/describing.ts";

/** One line of text, a number, an address. */
export function BaseInputTemplate(props: BaseInputTemplateProps) {
  const { id, name, value, schema, type, options, disabled, readonly, placeholder, onChange, onBlur, onFocus } = props;
  const { type: inputType, step, min, max } = getInputProps(schema, type, options);
  const isNumber = schema.type === "number" || schema.type === "integer";
  return (
    <input
      id={id}
      name={name}
      className="native-input"
      type={isNumber ? "text" : inputType}
      inputMode={isNumber ? "decimal" : undefined}
      step={step}
      min={min}
      max={max}
      placeholder={placeholder}
      disabled={disabled}
      readOnly={readonly}
      value={value ?? ""}
      onChange={({ target }) => onChange(target.value === "" ? options.emptyValue : target.value)}
      onBlur={({ target }) => onBlur(id, target.value)}
      onFocus={({ target }) => onFocus(id, target.value)}
      {...describing(props)}
    />
  );
}
