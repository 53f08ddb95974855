import { optionId, type WidgetProps } from "@rjsf/utils";

/** One of a few values, all in sight. The first choice carries the field's id, so that the error list can lead to it. */
export function RadioWidget({ id, value, options, disabled, readonly, onChange, onBlur, onFocus }: WidgetProps) {
  const choices = options.enumOptions ?? [];
  return (
    <div className="choices">
      {choices.map((choice, i) => (
        <label key={optionId(id, i)}>
          <input
            id={i === 0 ? id : optionId(id, i)}
            type="radio"
            name={id}
            disabled={disabled || readonly}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            onBlur={() => onBlur(id, value)}
            onFocus={() => onFocus(id, value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
