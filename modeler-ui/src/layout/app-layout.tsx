import { MenuOutlined } from "@ant-design/icons";
import { Button, Drawer } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, Outlet, useLocation } from "react-router";
import { useIsNarrow } from "../common/use-is-narrow.ts";
import { nameIn } from "../i18n/name-in.ts";
import { LiveUpdates } from "../live/live-updates.tsx";
import { NoticesBell } from "../notices/notices-bell.tsx";
import { useOffice } from "../session/use-office.ts";
import { DemoBar } from "./demo-bar.tsx";
import { LiveBadge } from "./live-badge.tsx";
import { MainNavigation } from "./main-navigation.tsx";
import { UserMenu } from "./user-menu.tsx";

/** Header, navigation and main of every page behind the sign-in. */
export function AppLayout() {
  const { t } = useTranslation("layout");
  const isNarrow = useIsNarrow();
  const main = useFocusOnNavigation();
  return (
    <LiveUpdates>
      <a className="skip-link" href="#main">
        {t("skip")}
      </a>
      <div className="app">
        <header className="app-header">
          {isNarrow ? <NavigationDrawer /> : null}
          <Brand />
          <div className="app-header-end">
            <LiveBadge />
            <NoticesBell />
            <UserMenu />
          </div>
        </header>
        <DemoBar />
        <div className="app-body">
          {isNarrow ? null : (
            <div className="app-side">
              <MainNavigation />
            </div>
          )}
          <main id="main" ref={main} tabIndex={-1} className="app-main">
            <Outlet />
          </main>
        </div>
      </div>
    </LiveUpdates>
  );
}

function Brand() {
  const { t, i18n } = useTranslation("layout");
  const office = useOffice();
  return (
    <Link to="/" className="brand">
      <img src="/icon.svg" alt="" width={28} height={28} />
      <span>{t("common:product")}</span>
      <span className="brand-office">{office.data ? nameIn(i18n.language, office.data.name, office.data.nameEn) : ""}</span>
    </Link>
  );
}

function NavigationDrawer() {
  const { t } = useTranslation("layout");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        className="on-dark"
        icon={<MenuOutlined aria-hidden />}
        aria-label={t("openNavigation")}
        onClick={() => setIsOpen(true)}
      />
      <Drawer open={isOpen} placement="left" size={264} title={t("navigation")} onClose={() => setIsOpen(false)}>
        <MainNavigation onGone={() => setIsOpen(false)} />
      </Drawer>
    </>
  );
}

/** A new page begins at its top for the eye, the keyboard and the screen reader. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
