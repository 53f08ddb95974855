import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { DayException } from "../../../../api/contract/types.ts";
import { Field } from "../../common/field.tsx";
import { NativeSelect } from "../../common/native-select.tsx";
import { dayKinds } from "./day-kinds.ts";
import { weekdayOf } from "./weekday-of.ts";

type DayRowsOf = {
  readonly year: number;
  readonly days: readonly DayException[];
  readonly onChange: (days: readonly DayException[]) => void;
};

/** The listed days, a row each. */
export function DayRows({ year, days, onChange }: DayRowsOf) {
  const { t, i18n } = useTranslation("admin");
  const kinds = dayKinds.map((kind) => ({ value: kind, label: t(`calendar.kinds.${kind}`) }));
  const set = (index: number, part: Partial<DayException>) => onChange(days.map((day, at) => (at === index ? { ...day, ...part } : day)));
  return (
    <fieldset className="field-group">
      <legend>{t("calendar.days", { count: days.length })}</legend>
      <div className="entry-rows">
        {days.map(({ day, kind, name }, index) => {
          const number = index + 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
            <div key={index} className="entry-row">
              <Field id={`day-${index}`} label={t("calendar.day", { number, weekday: weekdayOf(day, i18n.language) })}>
                <input
                  id={`day-${index}`}
                  type="date"
                  className="native-input"
                  required
                  min={`${year}-01-01`}
                  max={`${year}-12-31`}
                  value={day}
                  onChange={({ target }) => set(index, { day: target.value })}
                />
              </Field>
              <Field id={`day-kind-${index}`} label={t("calendar.kind", { number })}>
                <NativeSelect
                  id={`day-kind-${index}`}
                  value={kind}
                  options={kinds}
                  onChange={({ target }) => set(index, { kind: dayKinds.find((one) => one === target.value) ?? kind })}
                />
              </Field>
              <Field id={`day-name-${index}`} label={t("calendar.dayName", { number })}>
                <input
                  id={`day-name-${index}`}
                  className="native-input"
                  maxLength={100}
                  value={name}
                  onChange={({ target }) => set(index, { name: target.value })}
                />
              </Field>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t("calendar.removeDay", { day: day || number })}
                onClick={() => onChange(days.filter((_, at) => at !== index))}
              />
            </div>
          );
        })}
        <div>
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => onChange([...days, { day: `${year}-01-01`, kind: "holiday", name: "" }])}
          >
            {t("calendar.addDay")}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
