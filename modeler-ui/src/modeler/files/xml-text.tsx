import { useId } from "react";

type XmlTextOf = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

/** A file's text, folded away: for whoever knows it. */
export function XmlText({ label, value, onChange }: XmlTextOf) {
  const id = useId();
  return (
    <details className="xml-text">
      <summary id={id}>{label}</summary>
      <textarea
        className="native-input json-text"
        aria-labelledby={id}
        rows={20}
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </details>
  );
}
