import { useTranslation } from "react-i18next";
import type { Person } from "../../../../api/contract/types.ts";
import { ActDialog } from "../../common/act-dialog.tsx";
import type { TellPassword } from "./temporary-password.tsx";
import { usePersonActs } from "./use-people.ts";

type PasswordActOf = {
  readonly kind: "reset" | "enable";
  readonly person: Person;
  readonly onTold: (told: TellPassword) => void;
  readonly onClose: () => void;
};

/** Gives a new password: to somebody who forgot theirs, or who comes back. */
export function PasswordAct({ kind, person: { id, name, account }, onTold, onClose }: PasswordActOf) {
  const { t } = useTranslation("admin");
  const { reset, enable } = usePersonActs();
  const words = {
    reset: { title: t("people.resetPassword"), text: t("people.resetText", { name }) },
    enable: { title: t("people.enable"), text: t("people.enableText", { name }) },
  }[kind];
  const onSuccess = ({ temporaryPassword }: { readonly temporaryPassword: string }) => {
    onClose();
    onTold({ name, account, temporaryPassword });
  };
  const act = () => (kind === "reset" ? reset.mutate(id, { onSuccess }) : enable.mutate(id, { onSuccess }));
  return (
    <ActDialog
      isOpen
      title={words.title}
      act={words.title}
      isBusy={reset.isPending || enable.isPending}
      error={reset.error ?? enable.error}
      onAct={act}
      onClose={onClose}
    >
      <p>{words.text}</p>
    </ActDialog>
  );
}
