import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Unit } from "../../../../api/contract/types.ts";
import { nameIn } from "../../i18n/name-in.ts";

type UnitTreeOf = { readonly units: readonly Unit[]; readonly onEdit: (unit: Unit) => void; readonly onAddBelow: (unit: Unit) => void };

/** The tree as nested lists: a screen reader tells the depth, and nothing has to be opened first. */
export function UnitTree(props: UnitTreeOf) {
  const ids = new Set(props.units.map(({ id }) => id));
  const tops = props.units.filter(({ parent }) => parent === null || !ids.has(parent));
  return <Branch {...props} branch={tops} className="unit-tree" />;
}

function Branch({ branch, className, ...props }: UnitTreeOf & { readonly branch: readonly Unit[]; readonly className?: string }) {
  return (
    <ul className={className}>
      {branch.map((unit) => {
        const below = props.units.filter(({ parent }) => parent === unit.id);
        return (
          <li key={unit.id}>
            <UnitRow unit={unit} {...props} />
            {below.length === 0 ? null : <Branch {...props} branch={below} />}
          </li>
        );
      })}
    </ul>
  );
}

function UnitRow({ unit, onEdit, onAddBelow }: UnitTreeOf & { readonly unit: Unit }) {
  const { t, i18n } = useTranslation("admin");
  const name = nameIn(i18n.language, unit.name, unit.nameEn);
  return (
    <div className="unit-row">
      <strong>{name}</strong>
      <span className="muted">
        {t(`common:level.${unit.level}`)} · {unit.id}
      </span>
      {unit.closed ? <span className="tag">{t("units.closed")}</span> : null}
      <div className="acts">
        <Button size="small" aria-label={`${t("units.edit")} ${name}`} onClick={() => onEdit(unit)}>
          {t("units.edit")}
        </Button>
        {unit.closed ? null : (
          <Button size="small" aria-label={`${t("units.addBelow")} ${name}`} onClick={() => onAddBelow(unit)}>
            {t("units.addBelow")}
          </Button>
        )}
      </div>
    </div>
  );
}
