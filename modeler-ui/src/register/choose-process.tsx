import { useTranslation } from "react-i18next";
import type { StartableProcess } from "../../../api/contract/types.ts";
import { nameIn } from "../i18n/name-in.ts";

type ChooseProcessOf = { readonly processes: readonly StartableProcess[]; readonly onChoose: (key: string) => void };

export function ChooseProcess({ processes, onChoose }: ChooseProcessOf) {
  const { t, i18n } = useTranslation("register");
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{t("choose")}</h2>
      <ul className="cards choose-process">
        {processes.map(({ key, name, nameEn, version }) => (
          <li key={key}>
            <button type="button" className="card card-button" onClick={() => onChoose(key)}>
              <strong>{nameIn(i18n.language, name, nameEn)}</strong>
              <span className="muted">{t("version", { version })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
