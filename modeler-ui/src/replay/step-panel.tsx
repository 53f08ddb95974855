import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Replay, ReplayStep } from "../../../api/contract/types.ts";
import { When } from "../common/when.tsx";
import { FormValues } from "../form/form-values.tsx";
import { localizeForm } from "../form/localize-form.ts";
import { nameIn } from "../i18n/name-in.ts";
import { useGroupName } from "../org/use-group-name.ts";
import type { ReplayState } from "./replay-state.ts";
import { stepDetails } from "./step-details.ts";
import { wordStep, wordWho } from "./word-step.ts";

type StepPanelOf = {
  readonly replay: Replay;
  readonly step: ReplayStep;
  readonly n: number;
  readonly visits: ReplayState;
  readonly nameOf: (elementId: string) => string;
};

/** One step: who, what, when, the record's details, the form as it was handed in. */
export function StepPanel({ replay, step, n, visits, nameOf }: StepPanelOf) {
  const { t, i18n } = useTranslation("replay");
  const wordGroup = useGroupName();
  const { language } = i18n;
  const { elementId, attempt, hash } = step;
  const times = elementId === null ? 0 : (visits.entered.get(elementId) ?? 0);
  const details = stepDetails(step, { t, language, wordGroup, nameOf });
  return (
    <section className="card stack step-panel" aria-labelledby="replay-step">
      <p className="muted">{t("count", { now: n, length: replay.steps.length })}</p>
      <h2 id="replay-step">{wordStep(step, { t, nameOf })}</h2>
      <dl className="values">
        <div>
          <dt>{t("who")}</dt>
          <dd>{wordWho(step, { t })}</dd>
        </div>
        <div>
          <dt>{t("when")}</dt>
          <dd>
            <When at={step.at} />
          </dd>
        </div>
        {attempt !== null && times > 1 ? (
          <div>
            <dt>{t("visit")}</dt>
            <dd>{t("attempt", { attempt })}</dd>
          </div>
        ) : null}
        {details.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>{t("hash")}</dt>
          <dd>
            <code className="hash">{hash}</code>
          </dd>
        </div>
      </dl>
      <ChildLink replay={replay} step={step} />
      <Submitted replay={replay} step={step} />
    </section>
  );
}

/** Where this step called another process: a way into it. */
function ChildLink({ replay: { children }, step }: { readonly replay: Replay; readonly step: ReplayStep }) {
  const { t, i18n } = useTranslation("replay");
  if (step.kind !== "childStarted" && step.kind !== "childEnded") return null;
  const child = children.find(({ key }) => key === step.data.instance);
  if (child === undefined) return null;
  return <Link to={`/replay/${child.key}`}>{t("toChild", { name: nameIn(i18n.language, child.processName, null) })}</Link>;
}

export function Submitted({ replay, step }: { readonly replay: Replay; readonly step: ReplayStep }) {
  const { t, i18n } = useTranslation("replay");
  const { formId, values } = step;
  if (values === null) return null;
  const form = formId === null ? undefined : replay.forms[formId];
  const texts = { uiTexts: replay.uiTexts };
  const shown = form === undefined ? { id: formId ?? "", version: 0, schema: {}, ...texts } : { ...form, ...texts };
  const title = localizeForm(shown, i18n.language).title;
  return (
    <div className="stack submitted">
      <h3>{t("submitted", { form: typeof title === "string" ? title : (formId ?? "") })}</h3>
      <FormValues form={shown} data={values} />
    </div>
  );
}
