import { DisconnectOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useLiveStatus } from "../live/live-status.ts";

/** Says so when changes no longer come by themselves. */
export function LiveBadge() {
  const { t } = useTranslation("layout");
  const status = useLiveStatus();
  return (
    <span role="status" className="live-badge">
      {status === "lost" ? (
        <>
          <DisconnectOutlined aria-hidden /> {t("liveLost")}
        </>
      ) : null}
    </span>
  );
}
