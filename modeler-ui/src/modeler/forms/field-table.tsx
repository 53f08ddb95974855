import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { JsonObject } from "../../../../api/contract/types.ts";
import { FieldRow } from "./field-row.tsx";
import type { FormField } from "./form-field.ts";
import { mentionedNames } from "./mentioned-names.ts";
import { readFields } from "./read-fields.ts";
import { writeFields } from "./write-fields.ts";

type FieldTableOf = { readonly schema: JsonObject; readonly onChange: (schema: JsonObject) => void };

/** A form as a list of fields in the order they are shown. */
export function FieldTable({ schema, onChange }: FieldTableOf) {
  const { t } = useTranslation("modeler");
  const fields = readFields(schema);
  const mentioned = mentionedNames(schema);
  const write = (next: readonly FormField[]) => onChange(writeFields(schema, next));
  const replace = (at: number, field: FormField) => write(fields.map((one, index) => (index === at ? field : one)));
  return (
    <div className="stack">
      {fields.map((field, at) => (
        <FieldRow
          // the place, not the name: the name may be what is being typed
          // biome-ignore lint/suspicious/noArrayIndexKey: fields are told by their places
          key={at}
          field={field}
          isMentioned={mentioned.has(field.name)}
          isFirst={at === 0}
          isLast={at === fields.length - 1}
          onChange={(changed) => {
            if (changed.name === field.name || !fields.some(({ name }) => name === changed.name)) replace(at, changed);
          }}
          onMove={(by) => write(moved(fields, at, by))}
          onRemove={() => write(fields.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => write([...fields, freshField(fields, t("form.newTitle"))])}>
          {t("form.add")}
        </Button>
      </div>
    </div>
  );
}

function moved(fields: readonly FormField[], at: number, by: -1 | 1): readonly FormField[] {
  const next = [...fields];
  const [field] = next.splice(at, 1);
  if (field !== undefined) next.splice(at + by, 0, field);
  return next;
}

function freshField(fields: readonly FormField[], title: string): FormField {
  let number = fields.length + 1;
  while (fields.some(({ name }) => name === `field${number}`)) number += 1;
  return {
    name: `field${number}`,
    title,
    kind: "text",
    required: false,
    help: "",
    personal: false,
    maxLength: 200,
    options: [],
    schema: {},
  };
}
