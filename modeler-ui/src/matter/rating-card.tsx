import { useTranslation } from "react-i18next";
import type { Rating } from "../../../api/contract/types.ts";
import { When } from "../common/when.tsx";

/** What the citizen said of the answer. */
export function RatingCard({ rating }: { readonly rating: Rating }) {
  const { t } = useTranslation("matter");
  if (rating.state === "none") return null;
  return (
    <section className="card stack" aria-labelledby="rating">
      <h2 id="rating">{t("rating")}</h2>
      {rating.satisfied === null ? (
        <p>{rating.state === "open" ? t("ratingOpen") : t("ratingNone")}</p>
      ) : (
        <p>
          <strong>{t(rating.satisfied ? "satisfied" : "notSatisfied")}</strong>
          {rating.words ? `：${rating.words}` : ""}
        </p>
      )}
      {rating.ratedAt === null ? null : (
        <p className="muted">
          <When at={rating.ratedAt} />
        </p>
      )}
      {rating.state === "open" && rating.openUntil !== null ? (
        <p className="muted">
          {t("ratingUntil")} <When at={rating.openUntil} />
        </p>
      ) : null}
    </section>
  );
}
