import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MatterRow } from "../../../api/contract/types.ts";
import { When } from "../common/when.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { MatterTerm } from "./matter-term.tsx";

export function LedgerTable({ rows }: { readonly rows: readonly MatterRow[] }) {
  const { t, i18n } = useTranslation("ledger");
  const columns = ["matter", "process", "unit", "status", "term", "registeredAt"] as const;
  return (
    <div className="table-box">
      <table className="table">
        <caption className="visually-hidden">{t("title")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={`/matters/${row.id}`} className="row-link">
                  {row.title}
                </Link>
                <div className="muted">{row.receiptNumber}</div>
              </td>
              <td>{nameIn(i18n.language, row.processName, row.processNameEn)}</td>
              <td>
                {nameIn(i18n.language, row.unit.name, row.unit.nameEn)}
                {row.responsibleUnit === null || row.responsibleUnit.id === row.unit.id ? null : (
                  <div className="muted">→ {nameIn(i18n.language, row.responsibleUnit.name, row.responsibleUnit.nameEn)}</div>
                )}
              </td>
              <td>{t(`common:status.${row.status}`)}</td>
              <td>
                <MatterTerm row={row} />
              </td>
              <td>
                <When at={row.registeredAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
