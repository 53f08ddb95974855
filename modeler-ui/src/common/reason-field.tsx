import { useTranslation } from "react-i18next";
import { Field } from "./field.tsx";

type ReasonFieldOf = {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly label?: string;
  readonly required?: boolean;
};

/** Where somebody says why. It goes into the history. */
export function ReasonField({ value, onChange, label, required = true }: ReasonFieldOf) {
  const { t } = useTranslation("common");
  return (
    <Field id="reason" label={label ?? t("reason")} required={required} help={t("reasonHelp")}>
      <textarea
        id="reason"
        className="native-input"
        rows={3}
        maxLength={2000}
        required={required}
        aria-describedby="reason-help"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
