import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PageState } from "../common/page-state.tsx";
import { PageTitle } from "../common/page-title.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { TaskAside } from "./task-aside.tsx";
import { TaskBody } from "./task-body.tsx";
import { TaskDiagram } from "./task-diagram.tsx";
import { TaskTimeline } from "./task-timeline.tsx";
import { useTask } from "./use-task.ts";

export function TaskPage() {
  const { t, i18n } = useTranslation("task");
  const { key = "" } = useParams();
  const task = useTask(key);
  return (
    <PageState query={task} title={t("about")}>
      {(page) => (
        <>
          <PageTitle title={nameIn(i18n.language, page.task.name, page.task.nameEn)}>
            <p className="muted">
              {nameIn(i18n.language, page.task.processName, page.task.processNameEn)}
              {page.matter === null ? null : ` · ${page.matter.receiptNumber}`}
            </p>
          </PageTitle>
          <div className="two-columns">
            <div className="stack">
              <TaskBody key={page.task.key} page={page} />
              <TaskDiagram page={page} />
              <TaskTimeline page={page} />
            </div>
            <TaskAside page={page} />
          </div>
        </>
      )}
    </PageState>
  );
}
