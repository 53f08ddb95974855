import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Replay } from "../../../api/contract/types.ts";
import { When } from "../common/when.tsx";
import { Submitted } from "./step-panel.tsx";
import { wordStep, wordWho } from "./word-step.ts";

type StepListOf = {
  readonly replay: Replay;
  readonly shown: readonly number[];
  readonly now: number;
  readonly nameOf: (id: string) => string;
  readonly onGo: (n: number) => void;
};

/** Every step in words, in order: the same as the drawing, for those who read. */
export function StepList({ replay, shown, now, nameOf, onGo }: StepListOf) {
  const { t } = useTranslation("replay");
  const box = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current line is another one with each step
  useEffect(() => {
    const line = box.current?.querySelector<HTMLElement>("[aria-current]");
    if (line && box.current) box.current.scrollTop = line.offsetTop - box.current.clientHeight / 3;
  }, [now]);
  return (
    <ol className="step-list plain-list" ref={box}>
      {shown.map((n) => {
        const step = replay.steps[n - 1];
        if (step === undefined) return null;
        return (
          <li key={step.seq} className={n > now ? "step-later" : undefined}>
            <button type="button" aria-current={n === now ? "step" : undefined} onClick={() => onGo(n)}>
              <span className="step-number">{n}</span>
              <span className="step-words">
                {wordStep(step, { t, nameOf })}
                <span className="muted">
                  {wordWho(step, { t })} · <When at={step.at} />
                </span>
              </span>
            </button>
            {step.values === null ? null : (
              <div className="print-only">
                <Submitted replay={replay} step={step} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
