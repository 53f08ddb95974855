import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MatterRow } from "../../../api/contract/types.ts";
import { When } from "../common/when.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { MatterTerm } from "./matter-term.tsx";

export function LedgerCards({ rows }: { readonly rows: readonly MatterRow[] }) {
  const { t, i18n } = useTranslation("ledger");
  return (
    <ul className="cards" aria-label={t("title")}>
      {rows.map((row) => (
        <li key={row.id} className="card">
          <div className="card-top">
            <Link to={`/matters/${row.id}`} className="row-link">
              {row.title}
            </Link>
            <MatterTerm row={row} />
          </div>
          <p className="muted">
            {row.receiptNumber} · {t(`common:status.${row.status}`)}
          </p>
          <p className="muted">
            {nameIn(i18n.language, row.unit.name, row.unit.nameEn)} · <When at={row.registeredAt} short />
          </p>
        </li>
      ))}
    </ul>
  );
}
