import { DownOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useIsNarrow } from "../common/use-is-narrow.ts";
import { rememberLanguage } from "../i18n/language.ts";
import { useSession, useSignOut } from "../session/use-session.ts";

export function UserMenu() {
  const { t, i18n } = useTranslation("layout");
  const { data: session } = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  if (!session) return null;
  const next = i18n.language === "en" ? "zh-CN" : "en";
  const acts: Readonly<Record<string, () => void>> = {
    profile: () => void navigate("/profile"),
    help: () => void navigate("/help"),
    language: () => {
      rememberLanguage(next);
      void i18n.changeLanguage(next);
    },
    // a fresh page, so that nothing of this person stays in memory
    signOut: () => signOut.mutate(undefined, { onSettled: () => window.location.assign("/sign-in") }),
  };
  const items = [
    { key: "profile", label: t("session:profile") },
    { key: "help", label: t("nav.help") },
    { key: "language", label: <span lang={next}>{next === "en" ? "English" : "中文"}</span> },
    { key: "signOut", label: t("session:signOut") },
  ];
  return (
    <Dropdown
      autoFocus
      trigger={["click"]}
      getPopupContainer={(button) => button.parentElement ?? document.body}
      menu={{ items, onClick: ({ key }) => acts[key]?.() }}
    >
      <Button
        type="text"
        className="on-dark"
        icon={<UserOutlined aria-hidden />}
        aria-label={t("userMenu", { name: session.person.name })}
        aria-haspopup="menu"
      >
        {isNarrow ? null : session.person.name}
        {isNarrow ? null : <DownOutlined aria-hidden />}
      </Button>
    </Dropdown>
  );
}
