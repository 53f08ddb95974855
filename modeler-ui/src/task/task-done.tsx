import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { TaskPage } from "../../../api/contract/types.ts";
import { formatTime } from "../common/format-time.ts";
import { FormValues } from "../form/form-values.tsx";

/** A task that is no longer open: who finished it and when, and what was handed in. */
export function TaskDone({ page }: { readonly page: TaskPage }) {
  const { t, i18n } = useTranslation("task");
  const { completedBy, completedAt, state } = page.task;
  const words =
    completedBy !== null && completedAt !== null
      ? t("doneBy", { name: completedBy.name, at: formatTime(completedAt, i18n.language) })
      : t(state === "cancelled" ? "cancelled" : "notOpen");
  return (
    <>
      <Alert role="status" type="info" showIcon title={words} />
      {page.form === null || state === "cancelled" ? null : <FormValues form={page.form} data={page.data} />}
    </>
  );
}
