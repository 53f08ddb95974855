import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TaskActionName, TaskPage } from "../../../api/contract/types.ts";
import { WhyNot } from "../common/why-not.tsx";
import { useWordProblem } from "../problems/use-word-problem.ts";
import { TaskActDialog } from "./task-act-dialog.tsx";
import { useTaskAct } from "./use-task.ts";

const direct = ["claim", "release"] as const;
const asked = ["transfer", "delegate", "return", "remind"] as const;
export type AskedAct = (typeof asked)[number];

/** Claim, release, transfer, delegate, return, remind: those that are allowed as buttons, the others explained. */
export function TaskActs({ page }: { readonly page: TaskPage }) {
  const { t } = useTranslation("task");
  const { message } = App.useApp();
  const word = useWordProblem();
  const act = useTaskAct(page.task.key);
  const [open, setOpen] = useState<AskedAct | null>(null);
  const may = (name: TaskActionName) => page.actions.some((action) => action.name === name && action.allowed);
  const hasAny = [...direct, ...asked].some(may);

  function doNow(kind: (typeof direct)[number]): void {
    act.mutate(
      { kind },
      { onSuccess: () => void message.success(t(`act.${kind}Done`)), onError: (error) => void message.error(word(error)) },
    );
  }

  return (
    <>
      {hasAny ? (
        <div className="acts">
          {direct.filter(may).map((kind) => (
            <Button key={kind} type={kind === "claim" ? "primary" : "default"} loading={act.isPending} onClick={() => doNow(kind)}>
              {t(`act.${kind}`)}
            </Button>
          ))}
          {asked.filter(may).map((kind) => (
            <Button key={kind} onClick={() => setOpen(kind)}>
              {t(`act.${kind}`)}
            </Button>
          ))}
        </div>
      ) : null}
      <WhyNot actions={page.actions.filter(({ name }) => name !== "draft")} word={(name) => t(`act.${name}`)} />
      {open === null ? null : <TaskActDialog key={open} act={open} page={page} onClose={() => setOpen(null)} />}
    </>
  );
}
