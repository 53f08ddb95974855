import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";

/** The page's one h1, also the tab's title. */
export function PageTitle({
  children,
  extra,
  title,
}: {
  readonly children?: ReactNode;
  readonly extra?: ReactNode;
  readonly title: string;
}) {
  const { t } = useTranslation("common");
  useEffect(() => {
    document.title = `${title} · ${t("product")}`;
  }, [title, t]);
  return (
    <div className="page-title">
      <div>
        <h1 tabIndex={-1} id="page-title">
          {title}
        </h1>
        {children}
      </div>
      {extra ? <div className="page-title-extra">{extra}</div> : null}
    </div>
  );
}
