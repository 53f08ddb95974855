import { CopyOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Form, JsonObject } from "../../../api/contract/types.ts";
import { FormValues } from "../form/form-values.tsx";
import { valueLines } from "../form/value-lines.ts";

/** Somebody was faster: what was typed here is not lost, and can be copied. */
export function KeptText({ form, values }: { readonly form: Form; readonly values: JsonObject }) {
  const { t, i18n } = useTranslation("task");
  const [isCopied, setIsCopied] = useState(false);
  const text = valueLines(form, values, i18n.language)
    .map(({ title, words }) => `${title}：${words}`)
    .join("\n");
  return (
    <section className="kept-text stack" aria-labelledby="kept-text">
      <h3 id="kept-text">{t("kept.title")}</h3>
      <FormValues form={form} data={values} />
      <div>
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void navigator.clipboard.writeText(text).then(() => setIsCopied(true))}>
          {t("kept.copy")}
        </Button>{" "}
        <span role="status">{isCopied ? t("common:copied") : ""}</span>
      </div>
    </section>
  );
}
