import { Modal } from "antd";
import { useTranslation } from "react-i18next";

const keys = ["j", "k", "Enter", "c", "/", "?"] as const;

export function ShortcutsDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation("inbox");
  return (
    <Modal open={isOpen} title={t("shortcuts.title")} footer={null} onCancel={onClose}>
      <dl className="shortcuts">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`shortcuts.${key === "/" ? "slash" : key === "?" ? "question" : key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t("shortcuts.off")}</p>
    </Modal>
  );
}
