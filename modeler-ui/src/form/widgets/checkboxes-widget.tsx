import { optionId, type WidgetProps } from "@rjsf/utils";

/** Any of several values, in the order of the choices. */
export function CheckboxesWidget({ id, value, options, disabled, readonly, onChange, onBlur, onFocus }: WidgetProps) {
  const choices = options.enumOptions ?? [];
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (one: unknown) => {
    const next = choices.map((choice) => choice.value).filter((other) => (other === one ? !chosen.includes(one) : chosen.includes(other)));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div className="choices">
      {choices.map((choice, i) => (
        <label key={optionId(id, i)}>
          <input
            id={i === 0 ? id : optionId(id, i)}
            type="checkbox"
            disabled={disabled || readonly}
            checked={chosen.includes(choice.value)}
            onChange={() => toggle(choice.value)}
            onBlur={() => onBlur(id, value)}
            onFocus={() => onFocus(id, value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
