import { Button, Checkbox } from "antd";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InboxItem } from "../../../api/contract/types.ts";
import { Field } from "../common/field.tsx";
import { NativeSelect } from "../common/native-select.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { useProcesses } from "../register/use-processes.ts";
import type { InboxFilter } from "./inbox-filter.ts";

type InboxFiltersOf = {
  readonly filter: InboxFilter;
  readonly items: readonly InboxItem[];
  readonly onChange: (filter: InboxFilter) => void;
};

/** Search and filters; a search starts with Enter, so that no half-composed word is sent. */
export function InboxFilters({ filter, items, onChange }: InboxFiltersOf) {
  const { t } = useTranslation("inbox");
  const [q, setQ] = useState(filter.q);
  useEffect(() => setQ(filter.q), [filter.q]);
  const options = useProcessOptions(items, filter.process);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onChange({ ...filter, q: q.trim() });
  }

  return (
    <search>
      <form onSubmit={submit} className="filters filters-row">
        <Field id="inbox-q" label={t("search")}>
          <input
            id="inbox-q"
            type="search"
            className="native-input"
            placeholder={t("searchHint")}
            maxLength={200}
            value={q}
            onChange={({ target }) => setQ(target.value)}
          />
        </Field>
        <Button htmlType="submit">{t("common:search")}</Button>
        <Field id="inbox-process" label={t("process")}>
          <NativeSelect
            id="inbox-process"
            value={filter.process}
            options={[{ value: "", label: t("common:all") }, ...options]}
            onChange={({ target }) => onChange({ ...filter, process: target.value })}
          />
        </Field>
        <div className="filters-flags">
          <Checkbox checked={filter.overdue} onChange={({ target }) => onChange({ ...filter, overdue: target.checked })}>
            {t("overdueOnly")}
          </Checkbox>
          <Checkbox checked={filter.mine} onChange={({ target }) => onChange({ ...filter, mine: target.checked })}>
            {t("mineOnly")}
          </Checkbox>
        </div>
      </form>
    </search>
  );
}

/** Processes one may start, and those of the tasks at hand. */
function useProcessOptions(items: readonly InboxItem[], chosen: string) {
  const { i18n } = useTranslation();
  const { data } = useProcesses();
  const names = new Map<string, string>(chosen === "" ? [] : [[chosen, chosen]]);
  for (const { processKey, processName, processNameEn } of items) names.set(processKey, nameIn(i18n.language, processName, processNameEn));
  for (const { key, name, nameEn } of data?.items ?? []) names.set(key, nameIn(i18n.language, name, nameEn));
  return [...names].map(([value, label]) => ({ value, label }));
}
