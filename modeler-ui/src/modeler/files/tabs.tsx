import "./tabs.css";
import { type KeyboardEvent, useRef } from "react";

type TabsOf<N extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly name: N; readonly label: string; readonly panelId?: string }[];
  readonly chosen: N;
  readonly onChoose: (name: N) => void;
};

/** A row of tabs: arrow keys walk, Home and End jump (WAI-ARIA tabs). */
export function Tabs<N extends string>({ label, tabs, chosen, onChoose }: TabsOf<N>) {
  const row = useRef<HTMLDivElement>(null);
  function walk(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ name }) => name === chosen);
    const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const to = steps[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.name);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  }
  return (
    <div role="tablist" aria-label={label} className="tab-row" ref={row} onKeyDown={walk}>
      {tabs.map(({ name, label: words, panelId }) => (
        <button
          key={name}
          type="button"
          role="tab"
          data-tab={name}
          aria-selected={name === chosen}
          aria-controls={panelId}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
