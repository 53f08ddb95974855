import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { InstanceSummary } from "../../../api/contract/types.ts";
import { Field } from "../common/field.tsx";
import { NativeSelect } from "../common/native-select.tsx";
import { InstanceDiagram } from "../diagram/instance-diagram.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { InstanceActs } from "./instance-acts.tsx";

/** The processes that serve the matter, each on its diagram; the one that is going on first. */
export function Instances({ instances }: { readonly instances: readonly InstanceSummary[] }) {
  const { t, i18n } = useTranslation("matter");
  const [chosen, setChosen] = useState<string | null>(null);
  const shown =
    instances.find(({ key }) => key === chosen) ?? instances.find(({ activeElementIds }) => activeElementIds.length > 0) ?? instances[0];
  if (shown === undefined) return null;
  const options = instances.map(({ key, processName, processNameEn, version, state }) => ({
    value: key,
    label: `${nameIn(i18n.language, processName, processNameEn)} · ${t("version", { version })} · ${t(`common:instanceState.${state}`)}`,
  }));
  return (
    <section className="card stack" aria-labelledby="diagram">
      <h2 id="diagram">{t("common:diagram")}</h2>
      <Field id="instance" label={t("instance")}>
        <NativeSelect id="instance" value={shown.key} options={options} onChange={({ target }) => setChosen(target.value)} />
      </Field>
      <InstanceDiagram key={shown.key} instanceKey={shown.key} />
      <div className="acts">
        {shown.actions.some(({ name, allowed }) => name === "replay" && allowed) ? (
          <Link to={`/replay/${shown.key}`}>{t("replay")}</Link>
        ) : null}
        <InstanceActs instance={shown} />
      </div>
    </section>
  );
}
