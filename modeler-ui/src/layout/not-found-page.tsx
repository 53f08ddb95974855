import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Message } from "../common/message.tsx";
import { PageTitle } from "../common/page-title.tsx";

export function NotFoundPage() {
  const { t } = useTranslation("common");
  return (
    <>
      <PageTitle title={t("page.notFound")} />
      <Message title={t("page.notFoundText")} action={<Link to="/">{t("page.home")}</Link>} />
    </>
  );
}
