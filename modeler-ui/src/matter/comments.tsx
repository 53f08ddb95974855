import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dossier } from "../../../api/contract/types.ts";
import { Field } from "../common/field.tsx";
import { When } from "../common/when.tsx";
import { ProblemAlert } from "../problems/problem-alert.tsx";
import { useMatterAct } from "./use-matter.ts";

export function Comments({ dossier: { matter, comments, actions } }: { readonly dossier: Dossier }) {
  const { t } = useTranslation("matter");
  const act = useMatterAct(matter.id);
  const [text, setText] = useState("");
  const mayComment = actions.some(({ name, allowed }) => name === "comment" && allowed);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() !== "" && !act.isPending) act.mutate({ kind: "comment", text }, { onSuccess: () => setText("") });
  }

  return (
    <section className="card stack" aria-labelledby="comments">
      <h2 id="comments">{t("comments")}</h2>
      {comments.length === 0 ? <p className="muted">{t("noComments")}</p> : null}
      <ul className="plain-list divided" hidden={comments.length === 0}>
        {comments.map(({ id, by, at, text: words }) => (
          <li key={id}>
            <p className="muted">
              {by.name} · <When at={at} short />
            </p>
            <p className="words">{words}</p>
          </li>
        ))}
      </ul>
      {mayComment ? (
        <form onSubmit={submit} className="stack">
          <ProblemAlert error={act.error} />
          <Field id="comment" label={t("writeComment")}>
            <textarea
              id="comment"
              className="native-input"
              rows={3}
              maxLength={4000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </Field>
          <div>
            <Button htmlType="submit" loading={act.isPending} disabled={text.trim() === ""}>
              {t("send")}
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  );
}
