import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSteps } from "./use-steps.ts";

type HelpSectionOf = { readonly name: string; readonly children?: ReactNode };

/** One topic: its title, its sentences, and what else belongs to it. */
export function HelpSection({ name, children }: HelpSectionOf) {
  const { t } = useTranslation("help");
  const steps = useSteps()(`${name}.steps`);
  return (
    <section className="card help-section" id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{t(`${name}.title`)}</h2>
      {steps.length === 0 ? null : (
        <ul>
          {steps.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
