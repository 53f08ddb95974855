import { useTranslation } from "react-i18next";
import type { MatterRow } from "../../../api/contract/types.ts";
import { When } from "../common/when.tsx";
import { nameIn } from "../i18n/name-in.ts";

export function MatterFacts({ matter }: { readonly matter: MatterRow }) {
  const { t, i18n } = useTranslation("matter");
  const { unit, responsibleUnit, registeredBy, registeredAt, closedAt, result } = matter;
  return (
    <section className="card stack" aria-labelledby="facts">
      <h2 id="facts">{t("facts")}</h2>
      <dl className="values">
        <div>
          <dt>{t("unit")}</dt>
          <dd>{nameIn(i18n.language, unit.name, unit.nameEn)}</dd>
        </div>
        {responsibleUnit === null ? null : (
          <div>
            <dt>{t("responsibleUnit")}</dt>
            <dd>{nameIn(i18n.language, responsibleUnit.name, responsibleUnit.nameEn)}</dd>
          </div>
        )}
        <div>
          <dt>{t("registered")}</dt>
          <dd>
            {registeredBy.name} · <When at={registeredAt} />
          </dd>
        </div>
        {closedAt === null ? null : (
          <div>
            <dt>{t("closedAt")}</dt>
            <dd>
              <When at={closedAt} />
            </dd>
          </div>
        )}
        {result === null ? null : (
          <div>
            <dt>{t("result")}</dt>
            <dd>{result}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
