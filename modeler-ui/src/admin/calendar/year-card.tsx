import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CalendarYear } from "../../../../api/contract/types.ts";
import { weekdayOf } from "./weekday-of.ts";

/** A year as it is entered: its notice, and its days on demand. */
export function YearCard({ year: { year, status, source, days }, onEdit }: { readonly year: CalendarYear; readonly onEdit: () => void }) {
  const { t, i18n } = useTranslation("admin");
  return (
    <section className="card stack" aria-labelledby={`year-${year}`}>
      <div className="card-top">
        <h2 id={`year-${year}`}>{year}</h2>
        <Button aria-label={t("calendar.editYear", { year })} onClick={onEdit}>
          {t("calendar.edit")}
        </Button>
      </div>
      <p>
        <span className="tag">{t(`calendar.${status}`)}</span> {t("calendar.days", { count: days.length })}
      </p>
      <p className="muted words">{source}</p>
      <details className="because">
        <summary>{t("calendar.list", { year })}</summary>
        <ul className="year-days">
          {days.map(({ day, kind, name }) => (
            <li key={day}>
              <time dateTime={day}>{day}</time> {weekdayOf(day, i18n.language)} {name}{" "}
              <span className="muted">{t(`calendar.kinds.${kind}`)}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
