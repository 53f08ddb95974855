import type { WidgetProps } from "@rjsf/utils";
import { describing } from "./describing.ts";

/** The office's zone; what people type is office time. */
const offset = "+08:00";

/** The browser's own pickers: they work by keyboard everywhere. */
export function DateWidget(props: WidgetProps) {
  return <TimeInput {...props} type="date" shown={String(props.value ?? "")} stored={(typed) => typed} />;
}

export function DateTimeWidget(props: WidgetProps) {
  return <TimeInput {...props} type="datetime-local" shown={toLocal(props.value)} stored={(typed) => `${typed}:00${offset}`} />;
}

export function TimeWidget(props: WidgetProps) {
  return <TimeInput {...props} type="time" shown={String(props.value ?? "").slice(0, 5)} stored={(typed) => `${typed}:00${offset}`} />;
}

type TimeInputOf = WidgetProps & { readonly type: string; readonly shown: string; readonly stored: (typed: string) => string };

function TimeInput(props: TimeInputOf) {
  const { id, type, shown, stored, disabled, readonly, options, onChange, onBlur, onFocus } = props;
  return (
    <input
      id={id}
      type={type}
      className="native-input native-input-short"
      disabled={disabled}
      readOnly={readonly}
      value={shown}
      onChange={({ target }) => onChange(target.value === "" ? options.emptyValue : stored(target.value))}
      onBlur={() => onBlur(id, props.value)}
      onFocus={() => onFocus(id, props.value)}
      {...describing(props)}
    />
  );
}

function toLocal(value: unknown): string {
  if (typeof value !== "string" || Number.isNaN(Date.parse(value))) return "";
  return new Date(Date.parse(value) + 8 * 3_600_000).toISOString().slice(0, 16);
}
