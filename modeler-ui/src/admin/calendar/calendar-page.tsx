import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Calendar, CalendarYear } from "../../../../api/contract/types.ts";
import { PageState } from "../../common/page-state.tsx";
import { PageTitle } from "../../common/page-title.tsx";
import { AdminFrame } from "../admin-frame.tsx";
import { useCalendar } from "./use-calendar.ts";
import { YearCard } from "./year-card.tsx";
import { YearForm } from "./year-form.tsx";

export function CalendarPage() {
  return (
    <AdminFrame capability="editCalendar">
      <WorkingCalendar />
    </AdminFrame>
  );
}

function WorkingCalendar() {
  const { t } = useTranslation("admin");
  const calendar = useCalendar();
  const [edited, setEdited] = useState<CalendarYear | null>(null);
  if (edited !== null) return <YearForm key={edited.year} before={edited} onClose={() => setEdited(null)} />;
  return (
    <PageState query={calendar} title={t("calendar.title")}>
      {(data) => (
        <>
          <PageTitle title={t("calendar.title")} extra={<NextYear calendar={data} onEdit={setEdited} />}>
            <p className="muted">{t("calendar.revision", { revision: data.revision, closesAt: data.closesAt })}</p>
          </PageTitle>
          <div className="stack">
            <p>{t("calendar.text")}</p>
            {[...data.years].reverse().map((year) => (
              <YearCard key={year.year} year={year} onEdit={() => setEdited(year)} />
            ))}
          </div>
        </>
      )}
    </PageState>
  );
}

type NextYearOf = { readonly calendar: Calendar; readonly onEdit: (year: CalendarYear) => void };

function NextYear({ calendar: { years }, onEdit }: NextYearOf) {
  const { t } = useTranslation("admin");
  const year = Math.max(new Date().getFullYear() - 1, ...years.map((one) => one.year)) + 1;
  return (
    <Button type="primary" onClick={() => onEdit({ year, status: "official", source: "", days: [] })}>
      {t("calendar.newYear", { year })}
    </Button>
  );
}
