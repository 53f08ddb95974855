import { useTranslation } from "react-i18next";
import type { DiagramChange } from "./diagram-change.ts";
import { wordPath } from "./word-path.ts";

type ChangeListOf = { readonly changes: readonly DiagramChange[]; readonly onElement: (change: DiagramChange) => void };

/** Every element that is another, with what it was and what it is. */
export function ChangeList({ changes, onElement }: ChangeListOf) {
  const { t } = useTranslation("modeler");
  return (
    <ol className="change-list plain-list">
      {changes.map((change) => (
        <li key={change.elementId} className={`change change-${change.kind}`}>
          <p>
            <span className="change-kind">{t(`compare.${change.kind}`)}</span>{" "}
            <button type="button" className="text-button" onClick={() => onElement(change)}>
              {change.name === "" ? change.elementId : change.name}
            </button>{" "}
            <span className="file-id">{change.elementId}</span>
          </p>
          {change.kind === "changed" ? <Fields change={change} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Fields({ change: { fields } }: { readonly change: DiagramChange }) {
  const { t } = useTranslation("modeler");
  return (
    <dl className="change-fields">
      {fields.map(({ path, before, after }) => (
        <div key={path.join()}>
          <dt>{wordPath(path, t)}</dt>
          <dd>
            <del>{before ?? t("compare.nothing")}</del> → <ins>{after ?? t("compare.nothing")}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
