import type { WidgetProps } from "@rjsf/utils";
import { describing } from "./describing.ts";

export function CheckboxWidget(props: WidgetProps) {
  const { id, value, label, disabled, readonly, onChange, onBlur, onFocus } = props;
  return (
    <div className="choices">
      <label>
        <input
          id={id}
          type="checkbox"
          disabled={disabled || readonly}
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
          onBlur={() => onBlur(id, value)}
          onFocus={() => onFocus(id, value)}
          {...describing(props)}
        />
        {label}
      </label>
    </div>
  );
}
