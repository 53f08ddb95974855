import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { InboxItem } from "../../../api/contract/types.ts";
import { nameIn } from "../i18n/name-in.ts";
import { InboxTerm } from "../inbox/inbox-term.tsx";
import { useHolder } from "../inbox/use-holder.ts";

/** What is open now, and with whom. */
export function MatterTasks({ tasks }: { readonly tasks: readonly InboxItem[] }) {
  const { t, i18n } = useTranslation("matter");
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
              <Link to={`/tasks/${task.key}`}>{nameIn(i18n.language, task.name, task.nameEn)}</Link>
              <br />
              <span className="muted">{holder(task)}</span>
            </span>
            <InboxTerm item={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}
