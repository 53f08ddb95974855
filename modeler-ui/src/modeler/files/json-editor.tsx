import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { JsonObject } from "../../../../api/contract/types.ts";

type JsonEditorOf = {
  readonly label: string;
  readonly value: JsonObject;
  readonly onChange: (value: JsonObject) => void;
};

/** JSON as text; what is not an object yet stays on the page with the reason, and is not taken over. */
export function JsonEditor({ label, value, onChange }: JsonEditorOf) {
  const { t } = useTranslation("modeler");
  const id = useId();
  const [text, setText] = useState(() => write(value));
  const [known, setKnown] = useState(value);
  // somebody else changed it: another tab of the page, or the text that won a conflict
  if (value !== known) {
    setKnown(value);
    setText(write(value));
  }
  const isWrong = readObject(text) === null;
  return (
    <div className={isWrong ? "field field-wrong" : "field"}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="native-input json-text"
        rows={24}
        spellCheck={false}
        value={text}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        onChange={({ target }) => {
          setText(target.value);
          const read = readObject(target.value);
          if (read === null) return;
          setKnown(read);
          onChange(read);
        }}
      />
      {isWrong ? (
        <p className="field-error" id={`${id}-error`}>
          {t("json.wrong")}
        </p>
      ) : null}
    </div>
  );
}

function readObject(text: string): JsonObject | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as JsonObject) : null;
  } catch {
    return null;
  }
}

function write(value: JsonObject): string {
  return JSON.stringify(value, null, 2);
}
