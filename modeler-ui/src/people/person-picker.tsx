import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../common/field.tsx";
import { PageState } from "../common/page-state.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { useColleagues } from "./use-colleagues.ts";

type PersonPickerOf = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (person: string) => void;
  readonly task?: string;
  readonly group?: string;
  /** Left out of the list, e.g. whoever has the task now. */
  readonly without?: string | null;
};

/** Finds one colleague by name; the posts tell people of the same name apart. */
export function PersonPicker({ label, value, onChange, task, group, without = null }: PersonPickerOf) {
  const { t, i18n } = useTranslation("common");
  const [q, setQ] = useState("");
  const asked = useDeferredValue(q);
  const found = useColleagues({ q: asked.trim(), ...(task === undefined ? {} : { task }), ...(group === undefined ? {} : { group }) });
  return (
    <fieldset className="field-group stack">
      <legend>
        {label}
        <span className="field-required">（{t("required")}）</span>
      </legend>
      <Field id="person-q" label={t("person.search")}>
        <input
          id="person-q"
          type="search"
          className="native-input"
          maxLength={200}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
      </Field>
      <PageState query={found}>
        {({ items }) => {
          const people = items.filter(({ id }) => id !== without);
          if (people.length === 0) return <p className="muted">{t("person.none")}</p>;
          return (
            <div className="choices choices-tall">
              {people.map(({ id, name, posts }) => (
                <label key={id}>
                  <input type="radio" name="person" checked={value === id} onChange={() => onChange(id)} />
                  <span>
                    {name}{" "}
                    <span className="muted">
                      {posts
                        .map(({ role, unitName, unitNameEn }) => `${nameIn(i18n.language, unitName, unitNameEn)} ${t(`role.${role}`)}`)
                        .join("；")}
                    </span>
                  </span>
                </label>
              ))}
            </div>
          );
        }}
      </PageState>
    </fieldset>
  );
}
