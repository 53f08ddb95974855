import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { InboxItem } from "../../../api/contract/types.ts";
import { nameIn } from "../i18n/name-in.ts";
import { InboxTerm } from "./inbox-term.tsx";
import { useHolder } from "./use-holder.ts";

export function InboxCard({ item, onClaim }: { readonly item: InboxItem; readonly onClaim: (key: string) => void }) {
  const { t, i18n } = useTranslation("inbox");
  const holder = useHolder();
  const name = nameIn(i18n.language, item.name, item.nameEn);
  return (
    <li className="card inbox-card">
      <div className="card-top">
        <Link to={`/tasks/${item.key}`} data-task={item.key} className="row-link">
          {name}
        </Link>
        <InboxTerm item={item} />
      </div>
      <p className="row-title">{item.title}</p>
      <p className="muted">
        {item.receiptNumber} · {nameIn(i18n.language, item.processName, item.processNameEn)}
      </p>
      <div className="card-top">
        <span className="muted">{holder(item)}</span>
        {item.state === "open" && item.assignee === null ? (
          <Button aria-label={t("claimOne", { name })} onClick={() => onClaim(item.key)}>
            {t("claim")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
