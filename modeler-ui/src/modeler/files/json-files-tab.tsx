import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { JsonObject } from "../../../../api/contract/types.ts";
import { FileList } from "./file-list.tsx";
import { JsonEditor } from "./json-editor.tsx";

type JsonFilesTabOf = {
  readonly label: string;
  readonly files: Readonly<Record<string, JsonObject>>;
  readonly onChange: (files: Readonly<Record<string, JsonObject>>) => void;
  readonly titleOf?: (file: JsonObject) => string;
  /** Whether files can be added. */
  readonly canGrow?: boolean;
};

/** Files that are JSON: scenarios, texts in other languages. */
export function JsonFilesTab({ label, files, onChange, titleOf, canGrow = false }: JsonFilesTabOf) {
  const { t } = useTranslation("modeler");
  const names = Object.keys(files).sort();
  const [chosen, setChosen] = useState<string | null>(null);
  const name = chosen !== null && names.includes(chosen) ? chosen : (names[0] ?? null);
  const file = name === null ? undefined : files[name];
  return (
    <div className="file-columns">
      <FileList
        label={label}
        names={names}
        titleOf={(one) => titleOf?.(files[one] ?? {}) ?? ""}
        chosen={name}
        onChoose={setChosen}
        {...(canGrow
          ? {
              pattern: "[A-Za-z0-9][A-Za-z0-9._-]*",
              onAdd: (added: string) => {
                onChange({ ...files, [added]: {} });
                setChosen(added);
              },
            }
          : {})}
      />
      {name === null || file === undefined ? (
        <p className="muted">{t("file.none")}</p>
      ) : (
        <JsonEditor key={name} label={name} value={file} onChange={(next) => onChange({ ...files, [name]: next })} />
      )}
    </div>
  );
}
