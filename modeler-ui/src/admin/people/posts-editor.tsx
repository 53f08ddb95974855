import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Post } from "../../../../api/contract/types.ts";
import { Field } from "../../common/field.tsx";
import { NativeSelect } from "../../common/native-select.tsx";
import { nameIn } from "../../i18n/name-in.ts";
import { useUnits } from "../../org/use-units.ts";
import { roles } from "./roles.ts";

type PostsEditorOf = { readonly posts: readonly Post[]; readonly onChange: (posts: readonly Post[]) => void };

/** Posts a row each: which role, in which unit. */
export function PostsEditor({ posts, onChange }: PostsEditorOf) {
  const { t, i18n } = useTranslation("admin");
  const units = useUnits();
  const open = (units.data?.items ?? []).filter(({ id, closed }) => !closed || posts.some(({ unit }) => unit === id));
  const unitOptions = open.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(i18n.language, name, nameEn) }));
  const roleOptions = roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }));
  const set = (index: number, part: Partial<Post>) => onChange(posts.map((post, at) => (at === index ? { ...post, ...part } : post)));
  return (
    <fieldset className="field-group">
      <legend>{t("people.posts")}</legend>
      <p className="field-help">{t("people.postsHelp")}</p>
      <div className="entry-rows">
        {posts.map((post, index) => {
          const number = index + 1;
          return (
            // Rows have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
            <div key={index} className="entry-row">
              <Field id={`post-unit-${index}`} label={t("people.unit", { number })}>
                <NativeSelect
                  id={`post-unit-${index}`}
                  value={post.unit}
                  options={unitOptions}
                  onChange={({ target }) => set(index, { unit: target.value })}
                />
              </Field>
              <Field id={`post-role-${index}`} label={t("people.role", { number })}>
                <NativeSelect
                  id={`post-role-${index}`}
                  value={post.role}
                  options={roleOptions}
                  onChange={({ target }) => set(index, { role: roles.find((role) => role === target.value) ?? post.role })}
                />
              </Field>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t("people.removePost", { number })}
                onClick={() => onChange(posts.filter((_, at) => at !== index))}
              />
            </div>
          );
        })}
        <div>
          <Button
            icon={<PlusOutlined aria-hidden />}
            disabled={open.length === 0}
            onClick={() => onChange([...posts, { role: "office-staff", unit: posts[0]?.unit ?? open[0]?.id ?? "" }])}
          >
            {t("people.addPost")}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
