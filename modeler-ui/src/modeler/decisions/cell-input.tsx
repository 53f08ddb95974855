import { useState } from "react";

type CellInputOf = {
  readonly label: string;
  readonly value: string;
  readonly isProse?: boolean;
  readonly onCommit: (text: string) => void;
};

/** A cell of a table: taken over when it is left or Enter is pressed; Escape puts back what was there. */
export function CellInput({ label, value, isProse = false, onCommit }: CellInputOf) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== value) onCommit(typed);
    setTyped(null);
  };
  return (
    <textarea
      className={isProse ? "cell" : "cell cell-feel"}
      aria-label={label}
      rows={1}
      spellCheck={false}
      value={typed ?? value}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape") setTyped(null);
        if (event.key !== "Enter" || event.shiftKey) return;
        event.preventDefault();
        commit();
      }}
    />
  );
}
