import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Message } from "../common/message.tsx";
import { PageState } from "../common/page-state.tsx";
import { PageTitle } from "../common/page-title.tsx";
import { useIsNarrow } from "../common/use-is-narrow.ts";
import { RequireCapability } from "../layout/require-capability.tsx";
import { LedgerCards } from "./ledger-cards.tsx";
import { readLedgerFilter, writeLedgerFilter } from "./ledger-filter.ts";
import { LedgerFilters } from "./ledger-filters.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { useMatters } from "./use-matters.ts";

export function LedgerPage() {
  return (
    <RequireCapability capability="readLedger">
      <Ledger />
    </RequireCapability>
  );
}

function Ledger() {
  const { t } = useTranslation("ledger");
  const [search, setSearch] = useSearchParams();
  const filter = readLedgerFilter(search);
  const matters = useMatters(filter);
  const isNarrow = useIsNarrow();
  const rows = matters.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = Object.values(filter).some((value) => value !== "" && value !== false);
  return (
    <>
      <PageTitle title={t("title")} />
      <LedgerFilters key={search.toString()} filter={filter} onChange={(next) => setSearch(writeLedgerFilter(next), { replace: true })} />
      <PageState query={matters}>
        {() => {
          if (rows.length === 0) return <Message title={t("empty")} text={isFiltered ? t("emptyFiltered") : ""} />;
          return isNarrow ? <LedgerCards rows={rows} /> : <LedgerTable rows={rows} />;
        }}
      </PageState>
      <div className="more">
        {rows.length === 0 ? null : <span className="muted">{t("shown", { count: rows.length })}</span>}
        {matters.hasNextPage ? (
          <Button loading={matters.isFetchingNextPage} onClick={() => void matters.fetchNextPage()}>
            {t("common:more")}
          </Button>
        ) : null}
      </div>
    </>
  );
}
