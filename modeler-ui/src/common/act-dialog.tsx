import { Button, Modal } from "antd";
import { type FormEvent, type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../problems/problem-alert.tsx";

type ActDialogOf = {
  readonly isOpen: boolean;
  readonly title: string;
  /** Word of the button that does it. */
  readonly act: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly canAct?: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A question before an act, with its fields; what is typed stays when the server says no. */
export function ActDialog({ isOpen, title, act, isBusy, error, canAct = true, onAct, onClose, children }: ActDialogOf) {
  const { t } = useTranslation("common");
  const id = useId();
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isBusy && canAct) onAct();
  }
  return (
    <Modal
      open={isOpen}
      title={title}
      onCancel={onClose}
      destroyOnHidden
      centered
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("cancel")}
        </Button>,
        <Button key="act" type="primary" htmlType="submit" form={id} loading={isBusy} disabled={!canAct}>
          {act}
        </Button>,
      ]}
    >
      <form id={id} onSubmit={submit} className="stack">
        <ProblemAlert error={error} />
        {children}
      </form>
    </Modal>
  );
}
