import type { WidgetProps } from "@rjsf/utils";
import { useTranslation } from "react-i18next";
import { NativeSelect } from "../../common/native-select.tsx";
import { describing } from "./describing.ts";

/** One of several values; the browser's own select. The position stands for the value, which need not be a text. */
export function SelectWidget(props: WidgetProps) {
  const { t } = useTranslation("form");
  const { id, name, value, options, disabled, readonly, placeholder, onChange, onBlur, onFocus } = props;
  const choices = options.enumOptions ?? [];
  const at = choices.findIndex((choice) => choice.value === value);
  return (
    <NativeSelect
      id={id}
      name={name}
      disabled={disabled || readonly}
      value={at === -1 ? "" : String(at)}
      options={[{ value: "", label: placeholder || t("choose") }, ...choices.map(({ label }, i) => ({ value: String(i), label }))]}
      onChange={({ target }) => onChange(target.value === "" ? options.emptyValue : choices[Number(target.value)]?.value)}
      onBlur={() => onBlur(id, value)}
      onFocus={() => onFocus(id, value)}
      {...describing(props)}
    />
  );
}
