import { Button } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";

type FileListOf = {
  readonly label: string;
  readonly names: readonly string[];
  readonly titleOf?: (name: string) => string;
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
  /** A new name; without it nothing can be added. */
  readonly onAdd?: (name: string) => void;
  readonly pattern?: string;
};

/** The files of one kind, one of which is open; and a place to name a new one. */
export function FileList({ label, names, titleOf, chosen, onChoose, onAdd, pattern }: FileListOf) {
  return (
    <div className="stack">
      <nav aria-label={label} className="file-list">
        <ul className="plain-list">
          {names.map((name) => (
            <li key={name}>
              <button type="button" aria-current={name === chosen ? "true" : undefined} onClick={() => onChoose(name)}>
                <span>{titleOf?.(name) || name}</span>
                {titleOf?.(name) ? <span className="file-id">{name}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {onAdd === undefined ? null : <NewName onAdd={onAdd} pattern={pattern} names={names} />}
    </div>
  );
}

function NewName({
  onAdd,
  pattern,
  names,
}: {
  readonly onAdd: (name: string) => void;
  readonly pattern: string | undefined;
  readonly names: readonly string[];
}) {
  const { t } = useTranslation("modeler");
  const id = useId();
  const [name, setName] = useState("");
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name === "" || names.includes(name)) return;
    onAdd(name);
    setName("");
  }
  return (
    <form className="file-new" onSubmit={submit}>
      <label htmlFor={id}>{t("file.newName")}</label>
      <input
        id={id}
        className="native-input"
        value={name}
        maxLength={100}
        pattern={pattern}
        spellCheck={false}
        onChange={({ target }) => setName(target.value)}
      />
      <Button htmlType="submit" disabled={name === "" || names.includes(name)}>
        {t("file.add")}
      </Button>
    </form>
  );
}
