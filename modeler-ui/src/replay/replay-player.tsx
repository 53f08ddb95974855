import type NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Replay } from "../../../api/contract/types.ts";
import { DiagramView } from "../diagram/diagram-view.tsx";
import { localizeDiagram } from "../diagram/localize-diagram.ts";
import { useShortcuts } from "../shortcuts/use-shortcuts.ts";
import { PlayerControls } from "./player-controls.tsx";
import { playerKeys } from "./player-keys.ts";
import { replayFold } from "./replay-fold.ts";
import { filterSteps, type StepFilter } from "./step-filter.ts";
import { StepFilters } from "./step-filters.tsx";
import { StepList } from "./step-list.tsx";
import { StepPanel } from "./step-panel.tsx";
import { useNames } from "./use-names.ts";
import { usePainter } from "./use-painter.ts";
import { usePlayer } from "./use-player.ts";
import { wordStep, wordWho } from "./word-step.ts";

const noMarks = { active: [], completed: [], taken: [], incident: [] };

/** The diagram with its player, the step in words, and the whole list. */
export function ReplayPlayer({ replay }: { readonly replay: Replay }) {
  const { t, i18n } = useTranslation("replay");
  const { language } = i18n;
  const { steps, instance, uiTexts } = replay;
  const [filter, setFilter] = useState<StepFilter>({ group: "all", actor: "" });
  const shown = useMemo(() => filterSteps(steps, filter), [steps, filter]);
  const player = usePlayer(steps.length, shown);
  const replayed = useMemo(() => replayFold(steps), [steps]);
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null);
  const xml = useMemo(() => localizeDiagram(replay.xml, uiTexts[language]), [replay.xml, uiTexts, language]);
  const nameOf = useNames(xml, steps);
  const step = steps[player.now - 1];
  usePainter(viewer, replayed, player.now, step);
  useShortcuts(playerKeys(player, steps.length));
  // following a link to an element: its next visit, or the first
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const at = [...steps.keys()].filter((index) => steps[index]?.elementId === wanted);
    const next = at.find((index) => index + 1 > player.now) ?? at[0];
    if (next !== undefined) player.go(next + 1);
    setWanted(null);
  }, [wanted, steps, player]);
  const words =
    step === undefined
      ? t("beforeAll")
      : t("spoken", { n: player.now, count: steps.length, what: wordStep(step, { t, nameOf }), who: wordWho(step, { t }) });
  return (
    <div className="replay-columns">
      <section className="card stack" aria-labelledby="replay-diagram">
        <h2 id="replay-diagram">{t("diagram")}</h2>
        <DiagramView xml={xml} marks={noMarks} label={t("diagramLabel", { words })} onViewer={setViewer} onElementClick={setWanted} />
        <PlayerControls player={player} length={steps.length} words={words} />
        <Legend />
      </section>
      <div className="stack">
        {step === undefined ? (
          <section className="card">
            <p>{t("beforeAll")}</p>
          </section>
        ) : (
          <StepPanel replay={replay} step={step} n={player.now} visits={replayed.at(player.now)} nameOf={nameOf} />
        )}
        <section className="card stack" aria-labelledby="replay-list">
          <h2 id="replay-list">{t("list")}</h2>
          <StepFilters steps={steps} filter={filter} shown={shown.length} onChange={setFilter} />
          <StepList key={instance.key} replay={replay} shown={shown} now={player.now} nameOf={nameOf} onGo={player.go} />
        </section>
      </div>
    </div>
  );
}

function Legend() {
  const { t } = useTranslation("replay");
  return (
    <ul className="replay-legend plain-list">
      {(["active", "completed", "late", "taken", "incident"] as const).map((mark) => (
        <li key={mark}>
          <span className={`legend-${mark}`} aria-hidden /> {t(`legend.${mark}`)}
        </li>
      ))}
    </ul>
  );
}
