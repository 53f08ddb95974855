import { Button, Modal } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router";
import type { DraftEditor } from "./use-draft-editor.ts";

/** Asks before a page with unsaved changes is left, inside the application and out of it. */
export function LeaveGuard({ editor: { isDirty, save } }: { readonly editor: DraftEditor }) {
  const { t } = useTranslation("modeler");
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);
  const isAsking = blocker.state === "blocked";
  const saveAndLeave = async () => {
    if ((await save()) === null) blocker.reset?.();
    else blocker.proceed?.();
  };
  return (
    <Modal
      open={isAsking}
      title={t("leave.title")}
      onCancel={() => blocker.reset?.()}
      footer={[
        <Button key="stay" onClick={() => blocker.reset?.()}>
          {t("leave.stay")}
        </Button>,
        <Button key="leave" danger onClick={() => blocker.proceed?.()}>
          {t("leave.leave")}
        </Button>,
        <Button key="save" type="primary" onClick={() => void saveAndLeave()}>
          {t("leave.save")}
        </Button>,
      ]}
    >
      <p>{t("leave.text")}</p>
    </Modal>
  );
}
