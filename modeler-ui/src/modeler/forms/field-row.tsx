import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { NativeSelect } from "../../common/native-select.tsx";
import { type FieldKind, type FieldOption, type FormField, fieldKinds, kindsWithLength, kindsWithOptions } from "./form-field.ts";

type FieldRowOf = {
  readonly field: FormField;
  readonly isMentioned: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (field: FormField) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One field of a form: what it is called, what it asks for, how it is shown. */
export function FieldRow({ field, isMentioned, isFirst, isLast, onChange, onMove, onRemove }: FieldRowOf) {
  const { t } = useTranslation("modeler");
  const id = useId();
  const set = (change: Partial<FormField>) => onChange({ ...field, ...change });
  const name = field.title === "" ? field.name : field.title;
  return (
    <fieldset className="field-row">
      <legend>{name}</legend>
      <div className="field-row-grid">
        <Labelled id={`${id}-title`} label={t("form.title")}>
          <input
            id={`${id}-title`}
            className="native-input"
            value={field.title}
            maxLength={200}
            onChange={({ target }) => set({ title: target.value })}
          />
        </Labelled>
        <Labelled id={`${id}-name`} label={t("form.name")}>
          <input
            id={`${id}-name`}
            className="native-input"
            value={field.name}
            maxLength={64}
            pattern="[A-Za-z][A-Za-z0-9_]*"
            spellCheck={false}
            onChange={({ target }) => set({ name: target.value })}
          />
        </Labelled>
        <Labelled id={`${id}-kind`} label={t("form.kind")}>
          <NativeSelect
            id={`${id}-kind`}
            value={field.kind}
            disabled={field.kind === "other"}
            options={fieldKinds
              .filter((kind) => kind !== "other" || field.kind === "other")
              .map((kind) => ({ value: kind, label: t(`form.kinds.${kind}`) }))}
            onChange={({ target }) => set({ kind: target.value as FieldKind })}
          />
        </Labelled>
        {kindsWithLength.has(field.kind) ? (
          <Labelled id={`${id}-length`} label={t("form.maxLength")}>
            <input
              id={`${id}-length`}
              type="number"
              min={1}
              max={20000}
              className="native-input"
              value={field.maxLength ?? ""}
              onChange={({ target }) => set({ maxLength: target.value === "" ? null : Number(target.value) })}
            />
          </Labelled>
        ) : null}
      </div>
      <Labelled id={`${id}-help`} label={t("form.help")}>
        <input
          id={`${id}-help`}
          className="native-input"
          value={field.help}
          maxLength={2000}
          onChange={({ target }) => set({ help: target.value })}
        />
      </Labelled>
      {kindsWithOptions.has(field.kind) ? (
        <Labelled id={`${id}-options`} label={t("form.options")} help={t("form.optionsHelp")}>
          <textarea
            key={writeOptions(field.options)}
            id={`${id}-options`}
            className="native-input"
            rows={Math.min(8, Math.max(2, field.options.length + 1))}
            defaultValue={writeOptions(field.options)}
            onBlur={({ target }) => set({ options: readOptions(target.value) })}
          />
        </Labelled>
      ) : null}
      <div className="field-row-foot">
        <label>
          <input type="checkbox" checked={field.required} onChange={({ target }) => set({ required: target.checked })} />{" "}
          {t("form.required")}
        </label>
        <label>
          <input type="checkbox" checked={field.personal} onChange={({ target }) => set({ personal: target.checked })} />{" "}
          {t("form.personal")}
        </label>
        {isMentioned ? <span className="muted">{t("form.mentioned")}</span> : null}
        <span className="field-row-acts">
          <Button
            size="small"
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={t("form.up", { name })}
            disabled={isFirst}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            icon={<ArrowDownOutlined aria-hidden />}
            aria-label={t("form.down", { name })}
            disabled={isLast}
            onClick={() => onMove(1)}
          />
          <Button size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t("form.remove", { name })} onClick={onRemove} />
        </span>
      </div>
    </fieldset>
  );
}

type LabelledOf = { readonly id: string; readonly label: string; readonly help?: string; readonly children: ReactNode };

function Labelled({ id, label, help, children }: LabelledOf) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : <p className="field-help">{help}</p>}
      {children}
    </div>
  );
}

/** A line an option: value, a space, what people read. */
function writeOptions(options: readonly FieldOption[]): string {
  return options.map(({ value, title }) => `${value} ${title}`).join("\n");
}

function readOptions(text: string): readonly FieldOption[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const [value = "", ...title] = line.split(/\s+/);
      return { value, title: title.length === 0 ? value : title.join(" ") };
    });
}
