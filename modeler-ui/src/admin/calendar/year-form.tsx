import { App, Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarYear, DayException } from "../../../../api/contract/types.ts";
import { hasCode } from "../../client/problem-error.ts";
import { Field } from "../../common/field.tsx";
import { NativeSelect } from "../../common/native-select.tsx";
import { PageTitle } from "../../common/page-title.tsx";
import { ProblemAlert } from "../../problems/problem-alert.tsx";
import { DayRows } from "./day-rows.tsx";
import { DaySpan } from "./day-span.tsx";
import { usePutYear } from "./use-calendar.ts";

type YearFormOf = { readonly before: CalendarYear; readonly onClose: () => void };

/** A year's days as its notice lists them. */
export function YearForm({ before, onClose }: YearFormOf) {
  const { t } = useTranslation("admin");
  const { message } = App.useApp();
  const put = usePutYear();
  const { year } = before;
  const [status, setStatus] = useState(before.status);
  const [source, setSource] = useState(before.source);
  const [days, setDays] = useState<readonly DayException[]>(before.days);
  const statuses = (["official", "provisional"] as const).map((one) => ({ value: one, label: t(`calendar.${one}`) }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    const onSuccess = ({ clocksRecomputed }: { readonly clocksRecomputed: number }) => {
      void message.success(t("calendar.saved", { count: clocksRecomputed }), 6);
      onClose();
    };
    put.mutate({ year, body: { status, source: source.trim(), days: inOrder(days) } }, { onSuccess });
  }

  return (
    <>
      <PageTitle title={t("calendar.editYear", { year })} />
      <form onSubmit={submit} className="card stack">
        <ProblemAlert error={put.error} />
        <WrongDay error={put.error} />
        <Field id="year-status" label={t("calendar.status")}>
          <NativeSelect
            id="year-status"
            value={status}
            options={statuses}
            onChange={({ target }) => setStatus(target.value === "official" ? "official" : "provisional")}
          />
        </Field>
        <Field id="year-source" label={t("calendar.source")} required={status === "official"} help={t("calendar.sourceHelp")}>
          <input
            id="year-source"
            className="native-input"
            maxLength={500}
            required={status === "official"}
            aria-describedby="year-source-help"
            value={source}
            onChange={({ target }) => setSource(target.value)}
          />
        </Field>
        <DaySpan year={year} onAdd={(added) => setDays(inOrder([...days, ...added]))} />
        <DayRows year={year} days={days} onChange={setDays} />
        <p className="muted">{t("calendar.recount")}</p>
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={put.isPending}>
            {t("common:save")}
          </Button>
          <Button onClick={onClose}>{t("common:cancel")}</Button>
        </div>
      </form>
    </>
  );
}

function inOrder(days: readonly DayException[]): DayException[] {
  return [...days].sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

function WrongDay({ error }: { readonly error: unknown }) {
  const { t } = useTranslation("admin");
  if (!hasCode(error, "INVALID_REQUEST")) return null;
  const cause = (["otherYear", "noSuchDay", "twice", "alreadyWorked", "missing"] as const).find((one) => one === error.details.cause);
  return cause === undefined ? null : (
    <p className="field-error">{t(`calendar.wrong.${cause}`, { day: String(error.details.day ?? "") })}</p>
  );
}
