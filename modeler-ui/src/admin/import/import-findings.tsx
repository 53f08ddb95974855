import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { ImportReport } from "../../../../api/contract/types.ts";

/** What a sheet would change, and every line that is wrong. */
export function ImportFindings({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation("admin");
  const { problems } = report;
  if (problems.length === 0)
    return <Alert role="status" type="success" showIcon title={t("import.good")} description={<ImportCounts report={report} />} />;
  const columns = ["sheet", "row", "column", "message"] as const;
  return (
    <>
      <Alert role="alert" type="error" showIcon title={t("import.problems", { count: problems.length })} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="table-box" aria-label={t("import.problemTable")} tabIndex={0}>
        <table className="table table-tight problem-table">
          <caption className="visually-hidden">{t("import.problemTable")}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`import.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.map(({ sheet, row, column, code, message }) => (
              <tr key={`${sheet} ${row} ${column} ${code}`}>
                <td>{sheet}</td>
                <td>{row}</td>
                <td>{column}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

export function ImportCounts({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation("admin");
  const { unitsCreated, unitsChanged, peopleCreated, peopleChanged } = report;
  const changes = unitsCreated + unitsChanged + peopleCreated + peopleChanged;
  return <>{changes === 0 ? t("import.nothing") : t("import.counts", { unitsCreated, unitsChanged, peopleCreated, peopleChanged })}</>;
}
