import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MatterTask } from "../../../api/contract/types.ts";
import { nameIn } from "../i18n/name-in.ts";
import { InboxTerm } from "../inbox/inbox-term.tsx";
import { useHolder } from "../inbox/use-holder.ts";
import { RemindTask } from "./remind-task.tsx";

/** What is open now, and with whom. */
export function MatterTasks({ tasks }: { readonly tasks: readonly MatterTask[] }) {
  const { t } = useTranslation("matter");
  const holder = useHolder();
  const open = tasks.filter(({ state }) => state === "open");
  return (
    <section className="card stack" aria-labelledby="open-tasks">
      <h2 id="open-tasks">{t("openTasks")}</h2>
      {open.length === 0 ? <p className="muted">{t("noOpenTasks")}</p> : null}
      <ul className="plain-list divided" hidden={open.length === 0}>
        {open.map((task) => (
          <li key={task.key} className="card-top">
            <span>
              <TaskName task={task} />
              <br />
              <span className="muted">{holder(task)}</span>
            </span>
            <span className="term term-whole">
              <InboxTerm item={task} />
              {task.mayRemind ? <RemindTask taskKey={task.key} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A link for those who may open it; whoever registered the matter reads with whom it is. */
function TaskName({ task }: { readonly task: MatterTask }) {
  const { i18n } = useTranslation();
  const name = nameIn(i18n.language, task.name, task.nameEn);
  return task.mayOpen ? <Link to={`/tasks/${task.key}`}>{name}</Link> : <strong>{name}</strong>;
}
