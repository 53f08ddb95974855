import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MatterRow } from "../../../api/contract/types.ts";
import { useClient } from "../client/use-client.ts";
import { Message } from "../common/message.tsx";
import { PageState } from "../common/page-state.tsx";
import { PageTitle } from "../common/page-title.tsx";
import { When } from "../common/when.tsx";
import { RequireCapability } from "../layout/require-capability.tsx";

/** Where a reader finds the case to watch. */
export function FinderPage() {
  return (
    <RequireCapability capability="replayCases">
      <Finder />
    </RequireCapability>
  );
}

function Finder() {
  const { t } = useTranslation("replay");
  const client = useClient();
  const [typed, setTyped] = useState("");
  const [q, setQ] = useState("");
  const matters = useInfiniteQuery({
    queryKey: ["matters", "replay", q],
    initialPageParam: "",
    queryFn: ({ pageParam }) => client.call("GET /api/matters", { query: { q, cursor: pageParam, limit: 50 } }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    setQ(typed.trim());
  }
  return (
    <>
      <PageTitle title={t("finder.title")}>
        <p className="muted">{t("finder.text")}</p>
      </PageTitle>
      <form className="card filters-row" onSubmit={submit}>
        <div className="field">
          <label htmlFor="replay-q">{t("finder.search")}</label>
          <input id="replay-q" className="native-input" maxLength={100} value={typed} onChange={({ target }) => setTyped(target.value)} />
        </div>
        <Button htmlType="submit" type="primary">
          {t("common:search")}
        </Button>
      </form>
      <PageState query={matters}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return rows.length === 0 ? <Message title={t("finder.empty")} /> : <Rows rows={rows} />;
        }}
      </PageState>
      {matters.hasNextPage ? (
        <p className="more">
          <Button loading={matters.isFetchingNextPage} onClick={() => void matters.fetchNextPage()}>
            {t("common:more")}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly MatterRow[] }) {
  const { t } = useTranslation("replay");
  return (
    <section className="card" aria-label={t("finder.title")}>
      <ul className="plain-list divided">
        {rows.map(({ id, receiptNumber, title, status, registeredAt }) => (
          <li key={id} className="finder-row">
            <Link to={`/replay/matter/${id}`}>{title}</Link>
            <span className="muted">
              {receiptNumber} · {t(`common:status.${status}`)} · <When at={registeredAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
