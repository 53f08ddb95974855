import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";
import { Message } from "../common/message.tsx";

/** A page that broke, or whose bundle could not be loaded (a new version was installed, or the line is cut). */
export function RouteFailure() {
  const { t } = useTranslation("layout");
  const error = useRouteError();
  return (
    <div role="alert">
      <Message
        title={t("broken")}
        text={error instanceof Error ? error.message : ""}
        action={
          <Button type="primary" onClick={() => window.location.reload()}>
            {t("reload")}
          </Button>
        }
      />
    </div>
  );
}
