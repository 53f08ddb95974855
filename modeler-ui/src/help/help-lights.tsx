import { useTranslation } from "react-i18next";
import { LightTag } from "../common/light-tag.tsx";

const lights = ["green", "yellow", "red", "none"] as const;

/** Each light as the lists show it, and what it says. */
export function HelpLights() {
  const { t } = useTranslation("help");
  return (
    <>
      <p>{t("lights.text")}</p>
      <dl className="values help-lights">
        {lights.map((light) => (
          <div key={light}>
            <dt>
              <LightTag light={light} left={null} />
            </dt>
            <dd>{t(`lights.${light}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <LightTag light="none" left={null} paused />
          </dt>
          <dd>{t("lights.paused")}</dd>
        </div>
      </dl>
    </>
  );
}
