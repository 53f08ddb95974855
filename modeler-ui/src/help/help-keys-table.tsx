import { useTranslation } from "react-i18next";
import { helpKeys } from "./help-keys.ts";

const places = [...new Set(helpKeys.map(({ where }) => where))];

/** Every key and what it does, by page. */
export function HelpKeysTable() {
  const { t } = useTranslation("help");
  return (
    <>
      <table className="table table-tight help-keys">
        <caption className="visually-hidden">{t("keys.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("keys.key")}</th>
            <th scope="col">{t("keys.does")}</th>
          </tr>
        </thead>
        {places.map((place) => (
          <tbody key={place}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {t(`keys.where.${place}`)}
              </th>
            </tr>
            {helpKeys
              .filter(({ where }) => where === place)
              .map(({ keys, word }) => (
                <tr key={keys}>
                  <td>
                    <kbd>{keys}</kbd>
                  </td>
                  <td>{t(word)}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <p className="muted">{t("keys.off")}</p>
    </>
  );
}
