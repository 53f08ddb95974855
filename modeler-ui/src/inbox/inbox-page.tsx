import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Message } from "../common/message.tsx";
import { PageState } from "../common/page-state.tsx";
import { PageTitle } from "../common/page-title.tsx";
import { useWordProblem } from "../problems/use-word-problem.ts";
import { type InboxFilter, readFilter, writeFilter } from "./inbox-filter.ts";
import { InboxFilters } from "./inbox-filters.tsx";
import { InboxList } from "./inbox-list.tsx";
import { InboxTabs } from "./inbox-tabs.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { useClaimTask, useInbox } from "./use-inbox.ts";
import { useInboxShortcuts } from "./use-inbox-shortcuts.ts";

export function InboxPage() {
  const { t } = useTranslation("inbox");
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const setFilter = (next: InboxFilter) => setSearch(writeFilter(next), { replace: true });
  const inbox = useInbox(filter);
  const claim = useClaim();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  useInboxShortcuts({ items, onClaim: claim, onHelp: () => setIsHelpOpen(true) });
  return (
    <>
      <PageTitle
        title={t("title")}
        extra={
          <Button type="text" onClick={() => setIsHelpOpen(true)}>
            {t("shortcuts.open")}
          </Button>
        }
      />
      <InboxTabs filter={filter} />
      <InboxFilters filter={filter} items={items} onChange={setFilter} />
      <PageState query={inbox}>
        {() =>
          items.length === 0 ? (
            <Message title={t(`empty.${filter.view}`)} text={isFiltered(filter) ? t("empty.filtered") : ""} />
          ) : (
            <InboxList items={items} view={filter.view} onClaim={claim} />
          )
        }
      </PageState>
      {inbox.hasNextPage ? (
        <div className="more">
          <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {t("common:more")}
          </Button>
        </div>
      ) : null}
      <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </>
  );
}

function useClaim(): (key: string) => void {
  const { t } = useTranslation("inbox");
  const { message } = App.useApp();
  const word = useWordProblem();
  const claim = useClaimTask();
  return (key) =>
    claim.mutate(key, { onSuccess: () => void message.success(t("claimed")), onError: (error) => void message.error(word(error)) });
}

function isFiltered({ q, process, overdue, mine }: InboxFilter): boolean {
  return q !== "" || process !== "" || overdue || mine;
}
