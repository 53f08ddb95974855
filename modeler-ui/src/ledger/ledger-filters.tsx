import { Button, Checkbox } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../common/field.tsx";
import { NativeSelect } from "../common/native-select.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { useUnits } from "../org/use-units.ts";
import { useProcesses } from "../register/use-processes.ts";
import { type LedgerFilter, statuses } from "./ledger-filter.ts";

const noFilter: LedgerFilter = { q: "", process: "", status: "", unit: "", from: "", to: "", overdue: false };

type LedgerFiltersOf = { readonly filter: LedgerFilter; readonly onChange: (filter: LedgerFilter) => void };

/** Filters of the ledger; they apply together when somebody searches. */
export function LedgerFilters({ filter, onChange }: LedgerFiltersOf) {
  const { t, i18n } = useTranslation("ledger");
  const [typed, setTyped] = useState(filter);
  const units = useUnits();
  const processes = useProcesses();
  const set = (part: Partial<LedgerFilter>) => setTyped({ ...typed, ...part });
  const all = { value: "", label: t("common:all") };

  function submit(event: FormEvent): void {
    event.preventDefault();
    onChange({ ...typed, q: typed.q.trim() });
  }

  return (
    <search>
      <form onSubmit={submit} className="filters filters-row">
        <Field id="ledger-q" label={t("search")}>
          <input
            id="ledger-q"
            type="search"
            className="native-input"
            placeholder={t("searchHint")}
            maxLength={200}
            value={typed.q}
            onChange={({ target }) => set({ q: target.value })}
          />
        </Field>
        <Field id="ledger-status" label={t("status")}>
          <NativeSelect
            id="ledger-status"
            value={typed.status}
            options={[all, ...statuses.map((status) => ({ value: status, label: t(`common:status.${status}`) }))]}
            onChange={({ target }) => set({ status: statuses.find((status) => status === target.value) ?? "" })}
          />
        </Field>
        <Field id="ledger-process" label={t("process")}>
          <NativeSelect
            id="ledger-process"
            value={typed.process}
            options={[
              all,
              ...(processes.data?.items ?? []).map(({ key, name, nameEn }) => ({ value: key, label: nameIn(i18n.language, name, nameEn) })),
            ]}
            onChange={({ target }) => set({ process: target.value })}
          />
        </Field>
        <Field id="ledger-unit" label={t("unit")}>
          <NativeSelect
            id="ledger-unit"
            value={typed.unit}
            options={[
              all,
              ...(units.data?.items ?? []).map(({ id, name, nameEn }) => ({ value: id, label: nameIn(i18n.language, name, nameEn) })),
            ]}
            onChange={({ target }) => set({ unit: target.value })}
          />
        </Field>
        <Field id="ledger-from" label={t("from")}>
          <input
            id="ledger-from"
            type="date"
            className="native-input"
            value={typed.from}
            onChange={({ target }) => set({ from: target.value })}
          />
        </Field>
        <Field id="ledger-to" label={t("to")}>
          <input
            id="ledger-to"
            type="date"
            className="native-input"
            value={typed.to}
            onChange={({ target }) => set({ to: target.value })}
          />
        </Field>
        <div className="filters-flags">
          <Checkbox checked={typed.overdue} onChange={({ target }) => set({ overdue: target.checked })}>
            {t("overdueOnly")}
          </Checkbox>
          <Button type="primary" htmlType="submit">
            {t("common:search")}
          </Button>
          <Button onClick={() => onChange(noFilter)}>{t("common:reset")}</Button>
        </div>
      </form>
    </search>
  );
}
