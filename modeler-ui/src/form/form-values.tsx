import { useTranslation } from "react-i18next";
import type { Form, JsonObject } from "../../../api/contract/types.ts";
import { valueLines } from "./value-lines.ts";

/** A form as submitted: titles and values to read. */
export function FormValues({ form, data }: { readonly form: Form; readonly data: JsonObject }) {
  const { t, i18n } = useTranslation("common");
  const lines = valueLines(form, data, i18n.language);
  if (lines.length === 0) return <p className="muted">{t("empty")}</p>;
  return (
    <dl className="values">
      {lines.map(({ name, title, words }) => (
        <div key={name}>
          <dt>{title}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
