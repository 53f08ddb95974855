import { App } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person, Post } from "../../../../api/contract/types.ts";
import { ActDialog } from "../../common/act-dialog.tsx";
import { Field } from "../../common/field.tsx";
import { PostsEditor } from "./posts-editor.tsx";
import type { TellPassword } from "./temporary-password.tsx";
import { usePersonActs } from "./use-people.ts";

type PersonDialogOf = {
  /** null: a new one. */
  readonly person: Person | null;
  readonly onTold: (told: TellPassword) => void;
  readonly onClose: () => void;
};

const accountForm = "[a-z0-9][a-z0-9._\\-]*";

export function PersonDialog({ person, onTold, onClose }: PersonDialogOf) {
  const { t } = useTranslation("admin");
  const { message } = App.useApp();
  const { create, change } = usePersonActs();
  const [typed, setTyped] = useState({ account: "", name: person?.name ?? "", phone: person?.phone ?? "", email: person?.email ?? "" });
  const [posts, setPosts] = useState<readonly Post[]>(person?.posts.map(({ role, unit }) => ({ role, unit })) ?? []);
  const title = person === null ? t("people.new") : t("people.editOf", { name: person.name });

  function submit(): void {
    const details = { name: typed.name, phone: typed.phone.trim() || null, email: typed.email.trim() || null, posts };
    if (person !== null) {
      const done = () => {
        void message.success(t("people.saved"));
        onClose();
      };
      change.mutate({ id: person.id, body: { ...details, revision: person.revision } }, { onSuccess: done });
      return;
    }
    create.mutate(
      { account: typed.account.trim(), ...details },
      {
        onSuccess: ({ person: made, temporaryPassword }) => {
          onClose();
          onTold({ name: made.name, account: made.account, temporaryPassword });
        },
      },
    );
  }

  const input = (
    name: keyof typeof typed,
    options: { readonly max: number; readonly required?: boolean; readonly help?: string; readonly pattern?: string },
  ) => (
    <Field id={`person-${name}`} label={t(`people.${name}`)} required={options.required ?? false} help={options.help}>
      <input
        id={`person-${name}`}
        className="native-input"
        autoComplete="off"
        maxLength={options.max}
        required={options.required}
        pattern={options.pattern}
        aria-describedby={options.help === undefined ? undefined : `person-${name}-help`}
        value={typed[name]}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
      />
    </Field>
  );

  return (
    <ActDialog
      isOpen
      title={title}
      act={t("common:save")}
      isBusy={create.isPending || change.isPending}
      error={create.error ?? change.error}
      onAct={submit}
      onClose={onClose}
    >
      {person === null ? input("account", { max: 64, required: true, help: t("people.accountHelp"), pattern: accountForm }) : null}
      {input("name", { max: 100, required: true })}
      {input("phone", { max: 40 })}
      {input("email", { max: 200 })}
      <PostsEditor posts={posts} onChange={setPosts} />
    </ActDialog>
  );
}
