import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../common/field.tsx";
import { NativeSelect } from "../../common/native-select.tsx";
import type { PeopleFilter } from "./use-people.ts";

export function PeopleFilters({ filter, onChange }: { readonly filter: PeopleFilter; readonly onChange: (filter: PeopleFilter) => void }) {
  const { t } = useTranslation("admin");
  const [q, setQ] = useState(filter.q);
  function submit(event: FormEvent): void {
    event.preventDefault();
    onChange({ ...filter, q: q.trim() });
  }
  const states = [
    { value: "active", label: t("people.active") },
    { value: "disabled", label: t("people.disabled") },
  ];
  return (
    <search>
      <form onSubmit={submit} className="filters filters-row">
        <Field id="people-q" label={t("people.search")}>
          <input
            id="people-q"
            type="search"
            className="native-input"
            placeholder={t("people.searchHint")}
            maxLength={200}
            value={q}
            onChange={({ target }) => setQ(target.value)}
          />
        </Field>
        <Field id="people-state" label={t("people.state")}>
          <NativeSelect
            id="people-state"
            value={filter.disabled ? "disabled" : "active"}
            options={states}
            onChange={({ target }) => onChange({ q: q.trim(), disabled: target.value === "disabled" })}
          />
        </Field>
        <div className="filters-flags">
          <Button htmlType="submit">{t("common:search")}</Button>
        </div>
      </form>
    </search>
  );
}
