import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { SignInForm } from "./sign-in-form.tsx";

/** Asks to sign in again over the page. */
export function SessionLost({ account }: { readonly account: string }) {
  const { t } = useTranslation("session");
  return (
    <Modal open title={t("lostTitle")} footer={null} closable={false} keyboard={false} mask={{ closable: false }}>
      <p>{t("lostText")}</p>
      <SignInForm account={account} onSignedIn={() => undefined} />
    </Modal>
  );
}
