import "./forms.css";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BundleContent, JsonObject } from "../../../../api/contract/types.ts";
import { FileList } from "../files/file-list.tsx";
import { JsonEditor } from "../files/json-editor.tsx";
import { Tabs } from "../files/tabs.tsx";
import { FieldTable } from "./field-table.tsx";
import { FormPreview } from "./form-preview.tsx";

type FormsTabOf = {
  readonly content: BundleContent;
  readonly chosen: string | null;
  readonly onChoose: (formId: string) => void;
  readonly onChange: (forms: BundleContent["forms"]) => void;
};

const empty: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  title: "",
  additionalProperties: false,
  properties: {},
};

/** The forms of a process: fields in a table, the form as people see it beside them, and the text underneath. */
export function FormsTab({ content, chosen, onChoose, onChange }: FormsTabOf) {
  const { t } = useTranslation("modeler");
  const ids = Object.keys(content.forms).sort();
  const id = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
  const schema = id === null ? undefined : content.forms[id];
  const set = (name: string, form: JsonObject) => onChange({ ...content.forms, [name]: form });
  return (
    <div className="file-columns">
      <FileList
        label={t("tab.forms")}
        names={ids}
        titleOf={(name) => String(content.forms[name]?.title ?? "")}
        chosen={id}
        onChoose={onChoose}
        pattern="[A-Za-z][A-Za-z0-9_-]*"
        onAdd={(name) => {
          set(name, { ...empty, title: name });
          onChoose(name);
        }}
      />
      {id === null || schema === undefined ? (
        <p className="muted">{t("form.none")}</p>
      ) : (
        <FormPanel
          key={id}
          formId={id}
          schema={schema}
          uiTexts={content.i18n}
          onChange={(form) => set(id, form)}
          onRemove={() => onChange(Object.fromEntries(Object.entries(content.forms).filter(([name]) => name !== id)))}
        />
      )}
    </div>
  );
}

type FormPanelOf = {
  readonly formId: string;
  readonly schema: JsonObject;
  readonly uiTexts: BundleContent["i18n"];
  readonly onChange: (schema: JsonObject) => void;
  readonly onRemove: () => void;
};

function FormPanel({ formId, schema, uiTexts, onChange, onRemove }: FormPanelOf) {
  const { t } = useTranslation("modeler");
  const [view, setView] = useState<"fields" | "json">("fields");
  return (
    <div className="form-columns">
      <div className="stack">
        <div className="field">
          <label htmlFor="form-heading">{t("form.heading")}</label>
          <input
            id="form-heading"
            className="native-input"
            maxLength={200}
            value={String(schema.title ?? "")}
            onChange={({ target }) => onChange({ ...schema, title: target.value })}
          />
        </div>
        <Tabs
          label={t("form.views")}
          tabs={(["fields", "json"] as const).map((name) => ({ name, label: t(`form.${name}`) }))}
          chosen={view}
          onChoose={setView}
        />
        {view === "fields" ? (
          <FieldTable schema={schema} onChange={onChange} />
        ) : (
          <JsonEditor label={t("form.json")} value={schema} onChange={onChange} />
        )}
        <div>
          <Button danger onClick={onRemove}>
            {t("form.removeForm", { formId })}
          </Button>
        </div>
      </div>
      <FormPreview formId={formId} schema={schema} uiTexts={uiTexts} />
    </div>
  );
}
