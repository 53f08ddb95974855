import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { InboxItem } from "../../../api/contract/types.ts";
import { nameIn } from "../i18n/name-in.ts";
import { InboxTerm } from "./inbox-term.tsx";
import { useHolder } from "./use-holder.ts";

export function InboxRow({ item, onClaim }: { readonly item: InboxItem; readonly onClaim: (key: string) => void }) {
  const { t, i18n } = useTranslation("inbox");
  const holder = useHolder();
  const name = nameIn(i18n.language, item.name, item.nameEn);
  return (
    <tr>
      <td>
        <Link to={`/tasks/${item.key}`} data-task={item.key} className="row-link">
          {name}
        </Link>
        <div className="muted">{nameIn(i18n.language, item.processName, item.processNameEn)}</div>
      </td>
      <td>
        <div className="row-title">{item.title ?? "—"}</div>
        <div className="muted">{item.receiptNumber}</div>
      </td>
      <td>{holder(item)}</td>
      <td>
        <InboxTerm item={item} />
      </td>
      <td>
        {item.state === "open" && item.assignee === null ? (
          <Button size="small" aria-label={t("claimOne", { name })} onClick={() => onClaim(item.key)}>
            {t("claim")}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
