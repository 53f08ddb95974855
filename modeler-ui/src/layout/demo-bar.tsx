import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { When } from "../common/when.tsx";
import { useWordProblem } from "../problems/use-word-problem.ts";
import { useOffice } from "../session/use-office.ts";
import { useDemoClock } from "./use-demo-clock.ts";

const hourMs = 3_600_000;
const steps = [
  { word: "demo.hour", ms: hourMs },
  { word: "demo.day", ms: 24 * hourMs },
  { word: "demo.week", ms: 7 * 24 * hourMs },
] as const;

/** The demo office's clock, and how to move it on. */
export function DemoBar() {
  const { t } = useTranslation("layout");
  const office = useOffice();
  const { clock, move } = useDemoClock({ isDemo: office.data?.mode === "demo" });
  const word = useWordProblem();
  if (clock.data === undefined) return null;
  const { now } = clock.data;
  const by = (ms: number) => move.mutate(new Date(Date.parse(now) + ms).toISOString());
  return (
    <aside className="demo-bar" aria-label={t("demo.bar")}>
      <span>
        {t("demo.now")} <When at={now} />
      </span>
      <span className="demo-bar-acts">
        {steps.map(({ word: step, ms }) => (
          <Button key={step} size="small" disabled={move.isPending} onClick={() => by(ms)}>
            {t(step)}
          </Button>
        ))}
        <MoveTo disabled={move.isPending} onMove={(to) => move.mutate(to)} />
      </span>
      <span role="status">{move.isPending ? t("demo.moving") : move.error ? word(move.error) : ""}</span>
    </aside>
  );
}

function MoveTo({ disabled, onMove }: { readonly disabled: boolean; readonly onMove: (to: string) => void }) {
  const { t } = useTranslation("layout");
  const [to, setTo] = useState("");
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (to !== "") onMove(new Date(`${to}:00+08:00`).toISOString());
  }
  return (
    <form className="demo-bar-to" onSubmit={submit}>
      <label htmlFor="demo-to" className="visually-hidden">
        {t("demo.to")}
      </label>
      <input id="demo-to" type="datetime-local" className="native-input" value={to} onChange={({ target }) => setTo(target.value)} />
      <Button size="small" htmlType="submit" disabled={disabled || to === ""}>
        {t("demo.move")}
      </Button>
    </form>
  );
}
