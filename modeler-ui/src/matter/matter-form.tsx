import { EyeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "../../../api/contract/types.ts";
import { FormValues } from "../form/form-values.tsx";
import { ProblemAlert } from "../problems/problem-alert.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import { useReadPersonalData } from "./use-matter.ts";

/** The start form as submitted. Personal values are masked until somebody asks for them, which is logged. */
export function MatterForm({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation("matter");
  const { matter, form, data, personal, actions } = dossier;
  const read = useReadPersonalData(matter.id);
  const [isErasing, setIsErasing] = useState(false);
  const may = (name: string) => actions.some((action) => action.name === name && action.allowed);
  const hasPersonal = personal.some(({ erased }) => !erased);
  const gone = personal.filter(({ erased }) => erased);
  return (
    <section className="card stack" aria-labelledby="start-form">
      <h2 id="start-form">{t("startForm")}</h2>
      {form === null ? <p className="muted">{t("common:empty")}</p> : <FormValues form={form} data={data} />}
      {gone.length === 0 ? null : (
        <p>
          {gone.map(({ title }) => title).join("、")}: {t("erased")}
        </p>
      )}
      <ProblemAlert error={read.error} />
      {read.data ? (
        <section aria-labelledby="personal" aria-live="polite">
          <h3 id="personal">{t("personal")}</h3>
          <dl className="values">
            {read.data.fields.map(({ field, title, value }) => (
              <div key={field}>
                <dt>{title}</dt>
                <dd>{value === null ? t("erased") : String(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <div className="acts">
        {hasPersonal && may("readPersonalData") && !read.data ? (
          <Button icon={<EyeOutlined aria-hidden />} loading={read.isPending} onClick={() => read.mutate()}>
            {t("readPersonal")}
          </Button>
        ) : null}
        {hasPersonal && may("erase") ? (
          <Button danger onClick={() => setIsErasing(true)}>
            {t("erase")}
          </Button>
        ) : null}
      </div>
      {isErasing ? <EraseDialog matter={matter} onClose={() => setIsErasing(false)} /> : null}
    </section>
  );
}
