import { useTranslation } from "react-i18next";
import type { TaskPage } from "../../../api/contract/types.ts";
import { InstanceDiagram } from "../diagram/instance-diagram.tsx";

/** Where the case stands, on its diagram. */
export function TaskDiagram({ page }: { readonly page: TaskPage }) {
  const { t } = useTranslation("task");
  return (
    <section className="card stack" aria-labelledby="task-diagram">
      <h2 id="task-diagram">{t("diagram")}</h2>
      <InstanceDiagram instanceKey={page.diagram.instanceKey} />
    </section>
  );
}
