import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TaskPage } from "../../../api/contract/types.ts";
import { LightTag } from "../common/light-tag.tsx";
import { When } from "../common/when.tsx";
import { FormValues } from "../form/form-values.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { useHolder } from "../inbox/use-holder.ts";
import { useMatter } from "../matter/use-matter.ts";

/** Term, holder, and the matter the task serves. */
export function TaskAside({ page: { task, matter, clock } }: { readonly page: TaskPage }) {
  const { t, i18n } = useTranslation("task");
  const holder = useHolder();
  const paused = clock?.state === "paused" || task.paused;
  return (
    <aside className="stack" aria-label={t("about")}>
      <section className="card stack" aria-labelledby="task-term">
        <h2 id="task-term">{t("term")}</h2>
        <LightTag light={task.light} left={task.left} paused={paused} provisional={task.provisional} />
        <dl className="values">
          {task.dueAt === null ? null : (
            <div>
              <dt>{t("dueAt")}</dt>
              <dd>
                <When at={task.dueAt} />
              </dd>
            </div>
          )}
          <div>
            <dt>{t("holder")}</dt>
            <dd>{holder(task)}</dd>
          </div>
          {task.delegatedBy === null ? null : (
            <div>
              <dt>{t("delegatedBy")}</dt>
              <dd>{task.delegatedBy.name}</dd>
            </div>
          )}
          <div>
            <dt>{t("createdAt")}</dt>
            <dd>
              <When at={task.createdAt} />
            </dd>
          </div>
        </dl>
      </section>
      {matter === null ? null : (
        <section className="card stack" aria-labelledby="task-matter">
          <h2 id="task-matter">{t("matter")}</h2>
          <p className="row-title">{matter.title}</p>
          <p>
            <Link to={`/matters/${matter.id}`}>
              {t("openMatter")} {matter.receiptNumber}
            </Link>
          </p>
          <p className="muted">
            {t(`common:status.${matter.status}`)} · {nameIn(i18n.language, matter.unit.name, matter.unit.nameEn)}
          </p>
          <MatterValues id={matter.id} />
        </section>
      )}
    </aside>
  );
}

function MatterValues({ id }: { readonly id: string }) {
  const { data } = useMatter(id);
  return data?.form ? <FormValues form={data.form} data={data.data} /> : null;
}
