import { useTranslation } from "react-i18next";
import { useSession } from "../session/use-session.ts";
import { helpTours } from "./help-tours.ts";
import { TourSteps } from "./tour-steps.tsx";

/** My own posts' tours in full, the others to be opened. */
export function HelpToursList() {
  const { t } = useTranslation("help");
  const { data: session } = useSession();
  const mine = new Set(session?.posts.map(({ role }) => role) ?? []);
  const isMine = ({ roles }: (typeof helpTours)[number]) => roles.some((role) => mine.has(role));
  return (
    <section className="card help-section" id="tours" aria-labelledby="tours-title">
      <h2 id="tours-title">{t("tours")}</h2>
      {helpTours.filter(isMine).map(({ name }) => (
        <section key={name} aria-labelledby={`tour-${name}`}>
          <h3 id={`tour-${name}`}>{t(`tour.${name}.title`)}</h3>
          <TourSteps name={name} />
        </section>
      ))}
      <h3>{t("others")}</h3>
      {helpTours
        .filter((tour) => !isMine(tour))
        .map(({ name }) => (
          <details key={name}>
            <summary>{t(`tour.${name}.title`)}</summary>
            <TourSteps name={name} />
          </details>
        ))}
    </section>
  );
}
