import "./decisions.css";
import { useTranslation } from "react-i18next";
import type { BundleContent } from "../../../../api/contract/types.ts";
import { FileList } from "../files/file-list.tsx";
import { XmlText } from "../files/xml-text.tsx";
import { editTable } from "./edit-table.ts";
import { readTables } from "./read-tables.ts";
import { TableEditor } from "./table-editor.tsx";

type DecisionsTabOf = {
  readonly content: BundleContent;
  readonly chosen: string | null;
  readonly onChoose: (file: string) => void;
  readonly onChange: (decisions: BundleContent["decisions"]) => void;
};

/** The decision tables of a process. */
export function DecisionsTab({ content, chosen, onChoose, onChange }: DecisionsTabOf) {
  const { t } = useTranslation("modeler");
  const names = Object.keys(content.decisions).sort();
  const name = chosen !== null && names.includes(chosen) ? chosen : (names[0] ?? null);
  const xml = name === null ? undefined : content.decisions[name];
  if (name === null || xml === undefined) return <p className="muted">{t("decision.none")}</p>;
  const tables = readTables(xml);
  const write = (next: string) => onChange({ ...content.decisions, [name]: next });
  return (
    <div className={names.length > 1 ? "file-columns" : "stack"}>
      {names.length > 1 ? <FileList label={t("tab.decisions")} names={names} chosen={name} onChoose={onChoose} /> : null}
      <div className="stack">
        {tables === null ? <p role="alert">{t("decision.unreadable")}</p> : null}
        {tables?.map((table) => (
          <TableEditor
            key={table.id}
            table={table}
            onEdit={(edit) => {
              const next = editTable(xml, table.id, edit);
              if (next !== null) write(next);
            }}
          />
        ))}
        <XmlText label={t("decision.xml")} value={xml} onChange={write} />
      </div>
    </div>
  );
}
