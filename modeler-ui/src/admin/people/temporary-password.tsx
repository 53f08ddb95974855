import { App, Button, Modal } from "antd";
import { useTranslation } from "react-i18next";

export type TellPassword = { readonly name: string; readonly account: string; readonly temporaryPassword: string };

/** A new password, told once. */
export function TemporaryPassword({ told, onClose }: { readonly told: TellPassword; readonly onClose: () => void }) {
  const { t } = useTranslation("admin");
  const { message } = App.useApp();
  const copy = () => navigator.clipboard.writeText(told.temporaryPassword).then(() => message.success(t("common:copied")));
  // Without HTTPS a browser has no clipboard to write to.
  const canCopy = navigator.clipboard !== undefined;
  return (
    <Modal
      open
      centered
      mask={{ closable: false }}
      title={t("people.passwordOf", { name: told.name })}
      onCancel={onClose}
      footer={[
        canCopy ? (
          <Button key="copy" onClick={() => void copy()}>
            {t("people.copy")}
          </Button>
        ) : null,
        <Button key="close" type="primary" onClick={onClose}>
          {t("common:close")}
        </Button>,
      ]}
    >
      <div className="stack">
        <p>{t("people.passwordOnce")}</p>
        <div className="password-once">
          <div className="muted">
            {t("people.account")} {told.account}
          </div>
          <div className="code">{told.temporaryPassword}</div>
        </div>
      </div>
    </Modal>
  );
}
