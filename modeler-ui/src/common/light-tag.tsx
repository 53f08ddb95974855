import { CheckCircleFilled, ClockCircleFilled, MinusCircleOutlined, PauseCircleFilled, WarningFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Light, TimeLeft } from "../../../api/contract/types.ts";
import { wordTimeLeft } from "./word-time-left.ts";

type LightOf = { readonly light: Light; readonly left: TimeLeft | null; readonly paused?: boolean; readonly provisional?: boolean };

const icons: Readonly<Record<Light | "paused", ReactNode>> = {
  green: <CheckCircleFilled aria-hidden />,
  yellow: <ClockCircleFilled aria-hidden />,
  red: <WarningFilled aria-hidden />,
  none: <MinusCircleOutlined aria-hidden />,
  paused: <PauseCircleFilled aria-hidden />,
};

/** The light of a term: text, icon and colour, so that none of them is needed alone. */
export function LightTag({ light, left, paused = false, provisional = false }: LightOf) {
  const { t } = useTranslation("common");
  const shown = paused ? "paused" : light;
  const words = paused || left === null ? t(`light.${shown}`) : wordTimeLeft(left, t);
  return (
    <span className={`light light-${shown}`}>
      {icons[shown]} <span>{words}</span>
      {provisional ? <span className="light-provisional">（{t("provisional")}）</span> : null}
    </span>
  );
}
