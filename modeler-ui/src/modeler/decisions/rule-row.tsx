import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { CellInput } from "./cell-input.tsx";
import type { DecisionRule, DecisionTable, TableEdit } from "./decision-table.ts";

type RuleRowOf = {
  readonly table: DecisionTable;
  readonly rule: DecisionRule;
  readonly number: number;
  readonly onEdit: (edit: TableEdit) => void;
};

export function RuleRow({ table, rule, number, onEdit }: RuleRowOf) {
  const { t } = useTranslation("modeler");
  const cells = (side: "inputs" | "outputs") =>
    table[side].map((column, at) => (
      <td key={column.id || at} className={`cell-${side}`}>
        <CellInput
          label={t("decision.cell", { number, column: column.label })}
          value={rule[side][at] ?? ""}
          onCommit={(text) => onEdit({ kind: "cell", ruleId: rule.id, side, at, text })}
        />
      </td>
    ));
  const ruleId = rule.id;
  return (
    <tr>
      <th scope="row">{number}</th>
      {cells("inputs")}
      {cells("outputs")}
      <td>
        <CellInput
          label={t("decision.cell", { number, column: t("decision.description") })}
          value={rule.description}
          isProse
          onCommit={(text) => onEdit({ kind: "description", ruleId, text })}
        />
      </td>
      <td className="rule-acts">
        <Button
          size="small"
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={t("decision.up", { number })}
          disabled={number === 1}
          onClick={() => onEdit({ kind: "move", ruleId, by: -1 })}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={t("decision.down", { number })}
          disabled={number === table.rules.length}
          onClick={() => onEdit({ kind: "move", ruleId, by: 1 })}
        />
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          aria-label={t("decision.addAfter", { number })}
          onClick={() => onEdit({ kind: "add", after: ruleId })}
        />
        <Button
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t("decision.remove", { number })}
          onClick={() => onEdit({ kind: "remove", ruleId })}
        />
      </td>
    </tr>
  );
}
