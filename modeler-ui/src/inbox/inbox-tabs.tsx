import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type InboxFilter, inboxViews, writeFilter } from "./inbox-filter.ts";
import { useInboxCounts } from "./use-inbox-counts.ts";

/** 待办 · 已办 · 关注 · 抄送, each a link of its own. */
export function InboxTabs({ filter }: { readonly filter: InboxFilter }) {
  const { t } = useTranslation("inbox");
  const { data: counts } = useInboxCounts();
  return (
    <nav aria-label={t("views")} className="tabs">
      <ul>
        {inboxViews.map((view) => (
          <li key={view}>
            <Link to={`?${writeFilter({ ...filter, view })}`} aria-current={view === filter.view ? "page" : undefined} replace>
              {t(`view.${view}`)}
              {view === "todo" && counts ? <span className="count">{counts.todo}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
      {counts ? (
        <p className="tabs-figures" role="status">
          {t("figures", { mine: counts.mine, soon: counts.soon, overdue: counts.overdue })}
        </p>
      ) : null}
    </nav>
  );
}
