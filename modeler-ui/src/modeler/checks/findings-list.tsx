import { useTranslation } from "react-i18next";
import { type Finding, sortFindings } from "./finding.ts";
import { wordFinding } from "./word-finding.ts";

type FindingsListOf = {
  readonly findings: readonly Finding[];
  readonly nameOf: (elementId: string) => string;
  readonly onElement: (elementId: string) => void;
};

/** Everything to look at before publishing, errors first; each line leads to its element. */
export function FindingsList({ findings, nameOf, onElement }: FindingsListOf) {
  const { t, i18n } = useTranslation("modeler");
  if (findings.length === 0) return <p className="muted">{t("findings.none")}</p>;
  return (
    <ul className="findings plain-list">
      {sortFindings(findings).map((finding, index) => {
        const { severity, source, code, elementId } = finding;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike in everything
          <li key={`${source} ${code} ${elementId} ${index}`} className={`finding finding-${severity}`}>
            <span className="finding-kind">{t(`findings.${severity}`)}</span>
            {elementId === null ? null : (
              <button type="button" className="text-button" onClick={() => onElement(elementId)}>
                {nameOf(elementId)}
              </button>
            )}
            <span>{wordFinding(finding, { t, language: i18n.language })}</span>
            <span className="finding-source">{t(`findings.from.${source}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
