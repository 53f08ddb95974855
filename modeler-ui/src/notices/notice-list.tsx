import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Notice } from "../../../api/contract/types.ts";
import { Message } from "../common/message.tsx";
import { When } from "../common/when.tsx";

type NoticeListOf = { readonly notices: readonly Notice[]; readonly onOpen: (id: string) => void };

export function NoticeList({ notices, onOpen }: NoticeListOf) {
  const { t } = useTranslation("layout");
  if (notices.length === 0) return <Message title={t("notices.empty")} />;
  return (
    <ul className="notice-list">
      {notices.map((notice) => (
        <li key={notice.id} className={notice.readAt === null ? "notice-unread" : ""}>
          <p>
            {notice.readAt === null ? <span className="tag">{t("notices.unread")}</span> : null} <NoticeWords notice={notice} />
          </p>
          <p className="muted">
            <When at={notice.createdAt} />
          </p>
          <NoticeLink notice={notice} onOpen={() => onOpen(notice.id)} />
        </li>
      ))}
    </ul>
  );
}

function NoticeWords({ notice: { code, details } }: { readonly notice: Notice }) {
  const { t } = useTranslation("layout");
  const reason = typeof details.reason === "string" && details.reason !== "" ? `：${details.reason}` : "";
  return (
    <>
      {t(`notice.${code}`, { defaultValue: t("notices.unknown") })}
      {reason}
    </>
  );
}

function NoticeLink({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) {
  const { t } = useTranslation("layout");
  const to = notice.taskKey !== null ? `/tasks/${notice.taskKey}` : notice.matterId !== null ? `/matters/${notice.matterId}` : null;
  if (to === null) return null;
  const words = [notice.receiptNumber, notice.matterTitle].filter(Boolean).join(" ");
  return (
    <Link to={to} onClick={onOpen}>
      {words || t("notices.open")}
    </Link>
  );
}
