import { useTranslation } from "react-i18next";
import type { Clock, ClockDay, ClockEntry } from "../../../api/contract/types.ts";
import { formatDay } from "../common/format-time.ts";
import { When } from "../common/when.tsx";

/** Day by day why a term ends when it ends. */
export function ClockBecause({ clock }: { readonly clock: Clock }) {
  const { t } = useTranslation("matter");
  return (
    <details className="because">
      <summary>{t("because")}</summary>
      {clock.entries.length === 0 ? null : (
        <ul className="plain-list divided">
          {clock.entries.map((entry) => (
            <Entry key={`${entry.at} ${entry.kind}`} entry={entry} clock={clock} />
          ))}
        </ul>
      )}
      {clock.days.length === 0 ? null : <Days days={clock.days} />}
      {clock.spans.length === 0 ? null : (
        <ul className="plain-list">
          {clock.spans.map(({ from, to, reason }) => (
            <li key={from}>
              <When at={from} short /> – {to === null ? "" : <When at={to} short />} {t(`span.${reason}`)}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Days({ days }: { readonly days: readonly ClockDay[] }) {
  const { t, i18n } = useTranslation("matter");
  return (
    <table className="table table-tight">
      <caption className="visually-hidden">{t("because")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("day")}</th>
          <th scope="col">{t("counted")}</th>
          <th scope="col">{t("why")}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((line) => (
          <tr key={line.day} className={line.counted === null ? "muted" : ""}>
            <td>{formatDay(line.day, i18n.language)}</td>
            <td>{line.counted === null ? t("notCounted") : t("nth", { count: line.counted })}</td>
            <td>
              {t(`dayReason.${line.reason}`)}
              {line.name === null || line.name === "" ? "" : ` · ${line.name}`}
              {line.extension ? ` · ${t("onExtension")}` : ""}
              {line.provisional ? `（${t("common:provisional")}）` : ""}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({ entry, clock }: { readonly entry: ClockEntry; readonly clock: Clock }) {
  const { t } = useTranslation("matter");
  return (
    <li>
      <When at={entry.at} short /> {entry.by.name} {t(`entry.${entry.kind}`)}
      {entry.units === null ? "" : ` ${t(`common:units.${clock.unit}`, { count: entry.units })}`}
      {entry.reason === null ? "" : `：${entry.reason}`}
      {entry.approvedBy === null ? "" : `（${t("approvedBy", { name: entry.approvedBy.name })}）`}
    </li>
  );
}
