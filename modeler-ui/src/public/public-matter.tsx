import { useTranslation } from "react-i18next";
import type { PublicMatter as Matter } from "../../../api/contract/types.ts";
import { When } from "../common/when.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { PublicRating } from "./public-rating.tsx";
import type { Slip } from "./use-public-matter.ts";

type PublicMatterOf = { readonly matter: Matter; readonly slip: Slip; readonly onRated: () => void };

/** Where the matter stands, the answer, and the rating when it is asked for. */
export function PublicMatter({ matter, slip, onRated }: PublicMatterOf) {
  const { t, i18n } = useTranslation("public");
  const office = matter.responsibleUnit ?? matter.unit;
  return (
    <section className="stack public-matter" aria-labelledby="public-matter" aria-live="polite">
      <h2 id="public-matter">{matter.title}</h2>
      <dl className="values">
        <div>
          <dt>{t("status")}</dt>
          <dd>
            <strong>{t(`common:status.${matter.status}`)}</strong>
          </dd>
        </div>
        <div>
          <dt>{t("registeredAt")}</dt>
          <dd>
            <When at={matter.registeredAt} />
          </dd>
        </div>
        <div>
          <dt>{t("unit")}</dt>
          <dd>{nameIn(i18n.language, office.name, office.nameEn)}</dd>
        </div>
        {matter.closedAt === null && matter.expectedBy !== null ? (
          <div>
            <dt>{t("expectedBy")}</dt>
            <dd>
              <When at={matter.expectedBy} />
              {matter.provisional ? `（${t("common:provisional")}）` : ""}
            </dd>
          </div>
        ) : null}
      </dl>
      {matter.paused ? <p>{t("paused")}</p> : null}
      {matter.answer === null ? null : (
        <div>
          <h3>{t("answer")}</h3>
          <p className="words">{matter.answer}</p>
        </div>
      )}
      <div>
        <h3>{t("steps")}</h3>
        <ol className="timeline">
          {matter.steps.map(({ at, status }) => (
            <li key={`${at} ${status}`}>
              {t(`common:status.${status}`)}{" "}
              <span className="muted">
                <When at={at} />
              </span>
            </li>
          ))}
        </ol>
      </div>
      <PublicRating rating={matter.rating} slip={slip} onRated={onRated} />
    </section>
  );
}
