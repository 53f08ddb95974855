import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ReplayStep } from "../../../api/contract/types.ts";
import { NativeSelect } from "../common/native-select.tsx";
import { type StepFilter, type StepGroup, stepGroups } from "./step-filter.ts";
import { wordWho } from "./word-step.ts";

type StepFiltersOf = {
  readonly steps: readonly ReplayStep[];
  readonly filter: StepFilter;
  readonly shown: number;
  readonly onChange: (filter: StepFilter) => void;
};

/** Whose steps and which kind; the player walks through what is shown. */
export function StepFilters({ steps, filter, shown, onChange }: StepFiltersOf) {
  const { t } = useTranslation("replay");
  const id = useId();
  const actors = new Map(steps.map((step) => [step.actor, wordWho({ ...step, actingForName: null }, { t })]));
  return (
    <div className="replay-filters no-print">
      <div className="field">
        <label htmlFor={`${id}-group`}>{t("filter.group")}</label>
        <NativeSelect
          id={`${id}-group`}
          value={filter.group}
          options={stepGroups.map((group) => ({ value: group, label: t(`filter.groups.${group}`) }))}
          onChange={({ target }) => onChange({ ...filter, group: target.value as StepGroup })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-actor`}>{t("filter.actor")}</label>
        <NativeSelect
          id={`${id}-actor`}
          value={filter.actor}
          options={[{ value: "", label: t("common:all") }, ...[...actors].map(([value, label]) => ({ value, label }))]}
          onChange={({ target }) => onChange({ ...filter, actor: target.value })}
        />
      </div>
      <p role="status" className="muted">
        {t("filter.shown", { shown, count: steps.length })}
      </p>
    </div>
  );
}
