import { BellOutlined } from "@ant-design/icons";
import { Badge, Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageState } from "../common/page-state.tsx";
import { useInboxCounts } from "../inbox/use-inbox-counts.ts";
import { NoticeList } from "./notice-list.tsx";
import { useMarkNoticesRead, useNotices } from "./use-notices.ts";

export function NoticesBell() {
  const { t } = useTranslation("layout");
  const [isOpen, setIsOpen] = useState(false);
  const counts = useInboxCounts();
  const notices = useNotices({ isOpen });
  const markRead = useMarkNoticesRead();
  const unread = counts.data?.unreadNotices ?? 0;
  const label = unread === 0 ? t("notices.bell") : t("notices.bellUnread", { count: unread });
  const unreadIds = (notices.data?.items ?? []).flatMap(({ id, readAt }) => (readAt === null ? [id] : []));

  function open(id: string): void {
    if (unreadIds.includes(id)) markRead.mutate([id]);
    setIsOpen(false);
  }

  return (
    <>
      <Badge count={unread} size="small" offset={[-6, 6]} overflowCount={99}>
        <Button type="text" className="on-dark" icon={<BellOutlined aria-hidden />} aria-label={label} onClick={() => setIsOpen(true)} />
      </Badge>
      <Drawer
        open={isOpen}
        size={420}
        title={t("notices.bell")}
        onClose={() => setIsOpen(false)}
        extra={
          <Button size="small" disabled={unreadIds.length === 0} loading={markRead.isPending} onClick={() => markRead.mutate(unreadIds)}>
            {t("notices.allRead")}
          </Button>
        }
      >
        <PageState query={notices}>{({ items }) => <NoticeList notices={items} onOpen={open} />}</PageState>
      </Drawer>
    </>
  );
}
