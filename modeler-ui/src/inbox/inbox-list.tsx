import { useTranslation } from "react-i18next";
import type { InboxItem } from "../../../api/contract/types.ts";
import { useIsNarrow } from "../common/use-is-narrow.ts";
import { InboxCard } from "./inbox-card.tsx";
import type { InboxView } from "./inbox-filter.ts";
import { InboxRow } from "./inbox-row.tsx";

type InboxListOf = { readonly items: readonly InboxItem[]; readonly view: InboxView; readonly onClaim: (key: string) => void };

/** A table on a desk, cards on a phone. */
export function InboxList({ items, view, onClaim }: InboxListOf) {
  const { t } = useTranslation("inbox");
  const isNarrow = useIsNarrow();
  if (isNarrow) {
    return (
      <ul className="cards" aria-label={t(`view.${view}`)}>
        {items.map((item) => (
          <InboxCard key={item.key} item={item} onClaim={onClaim} />
        ))}
      </ul>
    );
  }
  return (
    <div className="table-box">
      <table className="table">
        <caption className="visually-hidden">{t(`view.${view}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.task")}</th>
            <th scope="col">{t("column.matter")}</th>
            <th scope="col">{t("column.assignee")}</th>
            <th scope="col">{view === "done" ? t("column.completedAt") : t("column.term")}</th>
            <th scope="col">{t("column.act")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <InboxRow key={item.key} item={item} onClaim={onClaim} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
