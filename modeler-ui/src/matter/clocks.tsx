import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Clock, ClockActionName } from "../../../api/contract/types.ts";
import { LightTag } from "../common/light-tag.tsx";
import { When } from "../common/when.tsx";
import { WhyNot } from "../common/why-not.tsx";
import { ClockBecause } from "./clock-because.tsx";
import { ClockDialog } from "./clock-dialog.tsx";

/** The matter's terms: how much is left, why they end when they end, and who changed them. */
export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  const { t } = useTranslation("matter");
  if (clocks.length === 0) return null;
  const running = clocks.filter(({ state }) => state !== "stopped");
  const stopped = clocks.filter(({ state }) => state === "stopped");
  return (
    <section className="card stack" aria-labelledby="clocks">
      <h2 id="clocks">{t("clocks")}</h2>
      {running.length === 0 ? <p className="muted">{t("noClock")}</p> : null}
      {running.map((clock) => (
        <ClockBox key={clock.id} clock={clock} />
      ))}
      {stopped.length === 0 ? null : (
        <details>
          <summary>{t("stoppedClocks", { count: stopped.length })}</summary>
          <div className="stack">
            {stopped.map((clock) => (
              <ClockBox key={clock.id} clock={clock} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function ClockBox({ clock }: { readonly clock: Clock }) {
  const { t } = useTranslation("matter");
  const [open, setOpen] = useState<ClockActionName | null>(null);
  const allowed = clock.actions.filter((action) => action.allowed);
  return (
    <article className="clock" aria-label={clock.name}>
      <div className="card-top">
        <h3>{clock.name}</h3>
        {clock.state === "stopped" ? (
          <span className="muted">{t("stopped")}</span>
        ) : (
          <LightTag light={clock.light} left={clock.left} paused={clock.state === "paused"} provisional={clock.provisional} />
        )}
      </div>
      <p>
        {t("budget")} {t(`common:units.${clock.unit}`, { count: clock.budget })}
        {clock.extendedBy === 0 ? "" : ` + ${t(`common:units.${clock.unit}`, { count: clock.extendedBy })}`}
      </p>
      {clock.dueAt === null ? null : (
        <p>
          {t("dueAt")} <When at={clock.dueAt} />
        </p>
      )}
      <ClockBecause clock={clock} />
      {allowed.length === 0 ? null : (
        <div className="acts">
          {allowed.map(({ name }) => (
            <Button key={name} size="small" onClick={() => setOpen(name)}>
              {t(`clockAct.${name}`)}
            </Button>
          ))}
        </div>
      )}
      {clock.state === "stopped" ? null : <WhyNot actions={clock.actions} word={(name) => t(`clockAct.${name}`)} />}
      {open === null ? null : <ClockDialog clock={clock} act={open} onClose={() => setOpen(null)} />}
    </article>
  );
}
