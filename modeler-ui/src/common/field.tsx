import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type FieldOf = {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly children: ReactNode;
};

/** A control with its visible label, help and error; the control takes `aria-describedby` from `describedBy(id)`. */
export function Field({ id, label, help, error, required = false, children }: FieldOf) {
  const { t } = useTranslation("common");
  return (
    <div className={error ? "field field-wrong" : "field"}>
      <label htmlFor={id}>
        {label}
        {required ? <span className="field-required">（{t("required")}）</span> : null}
      </label>
      {help ? (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {children}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function describedBy(
  id: string,
  { help, error }: { readonly help?: string | undefined; readonly error?: string | undefined },
): string | undefined {
  const ids = [...(help ? [`${id}-help`] : []), ...(error ? [`${id}-error`] : [])];
  return ids.length === 0 ? undefined : ids.join(" ");
}
