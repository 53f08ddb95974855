import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { NativeSelect } from "../../common/native-select.tsx";
import { type DecisionTable, hitPolicies, type TableEdit } from "./decision-table.ts";
import { RuleRow } from "./rule-row.tsx";

type TableEditorOf = { readonly table: DecisionTable; readonly onEdit: (edit: TableEdit) => void };

/** A decision table, flat: a line a rule, a column for each input, output and the note. */
export function TableEditor({ table, onEdit }: TableEditorOf) {
  const { t } = useTranslation("modeler");
  const policies = [...new Set([...hitPolicies, table.hitPolicy])];
  return (
    <section className="card stack" aria-labelledby={`table-${table.id}`}>
      <h2 id={`table-${table.id}`}>
        {table.name} <span className="file-id">{table.id}</span>
      </h2>
      <div className="field hit-policy">
        <label htmlFor={`policy-${table.id}`}>{t("decision.hitPolicy")}</label>
        <NativeSelect
          id={`policy-${table.id}`}
          value={table.hitPolicy}
          options={policies.map((policy) => ({ value: policy, label: t(`decision.policy.${policy}`, { defaultValue: policy }) }))}
          onChange={({ target }) => onEdit({ kind: "hitPolicy", policy: target.value })}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard */}
      <section className="table-box" tabIndex={0} aria-label={table.name}>
        <table className="table table-tight decision-table">
          <thead>
            <tr>
              <th scope="col">{t("decision.number")}</th>
              {table.inputs.map(({ id, label, expression }) => (
                <th key={id} scope="col" className="cell-inputs">
                  {t("decision.condition")} {label} <span className="file-id">{expression}</span>
                </th>
              ))}
              {table.outputs.map(({ id, label, name }) => (
                <th key={id} scope="col" className="cell-outputs">
                  {t("decision.result")} {label} <span className="file-id">{name}</span>
                </th>
              ))}
              <th scope="col">{t("decision.description")}</th>
              <th scope="col">{t("decision.acts")}</th>
            </tr>
          </thead>
          <tbody>
            {table.rules.map((rule, index) => (
              <RuleRow key={rule.id} table={table} rule={rule} number={index + 1} onEdit={onEdit} />
            ))}
          </tbody>
        </table>
      </section>
      <div>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => onEdit({ kind: "add", after: null })}>
          {t("decision.add")}
        </Button>
      </div>
    </section>
  );
}
