import { App, Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { JsonObject, TaskActionName, TaskPage } from "../../../api/contract/types.ts";
import { ProblemError } from "../client/problem-error.ts";
import { SchemaForm } from "../form/schema-form.tsx";
import { ProblemAlert } from "../problems/problem-alert.tsx";
import { DraftMark } from "./draft-mark.tsx";
import { firstValues } from "./first-values.ts";
import { KeptText } from "./kept-text.tsx";
import { TaskActs } from "./task-acts.tsx";
import { TaskDone } from "./task-done.tsx";
import { useDraft } from "./use-draft.ts";
import { useTaskAct } from "./use-task.ts";

const noFormSchema = { type: "object", additionalProperties: false, properties: {} } as const;
const noForm = { id: "", version: 0, schema: noFormSchema, uiTexts: {} } as const;

/** The form and what may be done with the task. What is typed belongs to this page: no refresh overwrites it. */
export function TaskBody({ page }: { readonly page: TaskPage }) {
  const { t } = useTranslation("task");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [values, setValues] = useState<JsonObject>(() => firstValues(page));
  const [isTouched, setIsTouched] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const act = useTaskAct(page.task.key);
  const isBusy = useRef(false);
  const may = (name: TaskActionName) => page.actions.some((action) => action.name === name && action.allowed);
  const draft = useDraft({ taskKey: page.task.key, isAllowed: may("draft"), savedAt: page.draft?.savedAt ?? null });

  function change(next: JsonObject): void {
    if (JSON.stringify(next) === JSON.stringify(values)) return;
    setValues(next);
    setIsTouched(true);
    draft.keep(next);
  }

  function complete(variables: JsonObject): void {
    // a second click before the answer is no second act
    if (isBusy.current) return;
    isBusy.current = true;
    draft.drop();
    const done = () => {
      setIsDone(true);
      void message.success(t("completed"));
      void navigate("/");
    };
    act.mutate({ kind: "complete", variables }, { onSuccess: done, onSettled: noteAnswer });
  }

  function noteAnswer(): void {
    isBusy.current = false;
  }

  const isOpen = page.task.state === "open";
  const serverErrors = act.error instanceof ProblemError ? act.error.errors : undefined;
  if (!isOpen && !isDone) {
    return (
      <section className="card stack" aria-labelledby="task-form">
        <h2 id="task-form">{t("form")}</h2>
        <TaskDone page={page} />
        {isTouched && page.form !== null ? <KeptText form={page.form} values={values} /> : null}
      </section>
    );
  }
  return (
    <section className="card stack" aria-labelledby="task-form">
      <h2 id="task-form">{t("form")}</h2>
      <TaskActs page={page} />
      {serverErrors && serverErrors.length > 0 ? null : <ProblemAlert error={act.error} />}
      <SchemaForm
        form={page.form ?? noForm}
        values={values}
        readOnly={!may("complete")}
        onChange={change}
        onSubmit={complete}
        {...(serverErrors ? { serverErrors } : {})}
      >
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={act.isPending} disabled={!may("complete")}>
            {page.task.delegatedBy === null ? t("complete") : t("handBack", { name: page.task.delegatedBy.name })}
          </Button>
          <DraftMark state={draft.state} />
        </div>
      </SchemaForm>
    </section>
  );
}
