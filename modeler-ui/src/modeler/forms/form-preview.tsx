import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { JsonObject } from "../../../../api/contract/types.ts";
import { SchemaForm } from "../../form/schema-form.tsx";

type FormPreviewOf = { readonly formId: string; readonly schema: JsonObject; readonly uiTexts: Readonly<Record<string, JsonObject>> };

/** The form as people will meet it, on what is typed here and now; handing in only tries the rules. */
export function FormPreview({ formId, schema, uiTexts }: FormPreviewOf) {
  const { t } = useTranslation("modeler");
  const [values, setValues] = useState<JsonObject>({});
  const [isAccepted, setIsAccepted] = useState(false);
  return (
    <section className="card stack form-preview" aria-label={t("form.preview")}>
      <h2>{t("form.preview")}</h2>
      <SchemaForm
        form={{ id: formId, version: 0, schema, uiTexts }}
        values={values}
        onChange={(changed) => {
          setValues(changed);
          setIsAccepted(false);
        }}
        onSubmit={() => setIsAccepted(true)}
      >
        <div className="acts">
          <button type="submit" className="text-button">
            {t("form.try")}
          </button>
          <span role="status">{isAccepted ? t("form.accepted") : ""}</span>
        </div>
      </SchemaForm>
    </section>
  );
}
