import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Dossier } from "../../../api/contract/types.ts";
import { LightTag } from "../common/light-tag.tsx";
import { PageState } from "../common/page-state.tsx";
import { PageTitle } from "../common/page-title.tsx";
import { nameIn } from "../i18n/name-in.ts";
import { Clocks } from "./clocks.tsx";
import { Comments } from "./comments.tsx";
import { Documents } from "./documents.tsx";
import { Instances } from "./instances.tsx";
import { MatterFacts } from "./matter-facts.tsx";
import { MatterForm } from "./matter-form.tsx";
import { MatterTasks } from "./matter-tasks.tsx";
import { RatingCard } from "./rating-card.tsx";
import { Timeline } from "./timeline.tsx";
import { useMatter } from "./use-matter.ts";

export function MatterPage() {
  const { t } = useTranslation("matter");
  const { id = "" } = useParams();
  const matter = useMatter(id);
  return (
    <PageState query={matter} title={t("aside")}>
      {(dossier) => <Matter dossier={dossier} />}
    </PageState>
  );
}

function Matter({ dossier }: { readonly dossier: Dossier }) {
  const { t, i18n } = useTranslation("matter");
  const { matter, timeline } = dossier;
  return (
    <>
      <PageTitle title={matter.title}>
        <p className="muted">
          {matter.receiptNumber} · {nameIn(i18n.language, matter.processName, matter.processNameEn)} · {t(`common:status.${matter.status}`)}{" "}
          {matter.closedAt === null ? <LightTag light={matter.light} left={null} paused={isWaiting(dossier)} /> : null}
        </p>
      </PageTitle>
      <div className="two-columns">
        <div className="stack">
          <MatterTasks tasks={dossier.tasks} />
          <MatterForm dossier={dossier} />
          <Instances instances={dossier.instances} />
          <section className="card stack" aria-labelledby="timeline">
            <h2 id="timeline">{t("timeline")}</h2>
            <Timeline events={timeline} />
          </section>
        </div>
        <aside className="stack" aria-label={t("aside")}>
          <MatterFacts matter={matter} />
          <Clocks clocks={dossier.clocks} />
          <RatingCard rating={dossier.rating} />
          <Documents dossier={dossier} />
          <Comments dossier={dossier} />
        </aside>
      </div>
    </>
  );
}

/** No term runs because one is paused. */
function isWaiting({ clocks, matter }: Dossier): boolean {
  return matter.light === "none" && clocks.some(({ state }) => state === "paused");
}
