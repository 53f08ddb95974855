import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DayException } from "../../../../api/contract/types.ts";
import { Field } from "../../common/field.tsx";
import { NativeSelect } from "../../common/native-select.tsx";
import { dayKinds } from "./day-kinds.ts";

type DaySpanOf = { readonly year: number; readonly onAdd: (days: readonly DayException[]) => void };

/** Notices name holidays from one day to another: both ends and all between are added at once. */
export function DaySpan({ year, onAdd }: DaySpanOf) {
  const { t } = useTranslation("admin");
  const [typed, setTyped] = useState({ from: "", to: "", kind: dayKinds[0] ?? "holiday", name: "" });
  const bounds = { min: `${year}-01-01`, max: `${year}-12-31` };
  const days = daysBetween(typed.from, typed.to || typed.from);
  function add(): void {
    onAdd(days.map((day) => ({ day, kind: typed.kind, name: typed.name.trim() })));
    setTyped({ ...typed, from: "", to: "", name: "" });
  }
  return (
    <fieldset className="field-group">
      <legend>{t("calendar.addRange")}</legend>
      <div className="entry-row">
        {(["from", "to"] as const).map((end) => (
          <Field key={end} id={`span-${end}`} label={end === "from" ? t("calendar.rangeFrom") : t("calendar.rangeTo")}>
            <input
              id={`span-${end}`}
              type="date"
              className="native-input"
              {...bounds}
              value={typed[end]}
              onChange={({ target }) => setTyped({ ...typed, [end]: target.value })}
            />
          </Field>
        ))}
        <Field id="span-kind" label={t("calendar.rangeKind")}>
          <NativeSelect
            id="span-kind"
            value={typed.kind}
            options={dayKinds.map((kind) => ({ value: kind, label: t(`calendar.kinds.${kind}`) }))}
            onChange={({ target }) => setTyped({ ...typed, kind: dayKinds.find((kind) => kind === target.value) ?? typed.kind })}
          />
        </Field>
        <Field id="span-name" label={t("calendar.rangeName")}>
          <input
            id="span-name"
            className="native-input"
            maxLength={100}
            value={typed.name}
            onChange={({ target }) => setTyped({ ...typed, name: target.value })}
          />
        </Field>
        <Button disabled={days.length === 0} onClick={add}>
          {t("calendar.addRange")}
        </Button>
      </div>
    </fieldset>
  );
}

const dayMs = 86_400_000;
/** A longer span is a slip of the pen. */
const mostDays = 31;

function daysBetween(from: string, to: string): readonly string[] {
  const begin = Date.parse(`${from}T00:00:00Z`);
  const count = (Date.parse(`${to}T00:00:00Z`) - begin) / dayMs + 1;
  if (!(count >= 1 && count <= mostDays)) return [];
  return Array.from({ length: count }, (_, index) => new Date(begin + index * dayMs).toISOString().slice(0, 10));
}
