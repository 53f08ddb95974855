import { useTranslation } from "react-i18next";
import type { TaskPage } from "../../../api/contract/types.ts";
import { PageState } from "../common/page-state.tsx";
import { Timeline } from "../matter/timeline.tsx";
import { useMatter } from "../matter/use-matter.ts";

export function TaskTimeline({ page }: { readonly page: TaskPage }) {
  const { t } = useTranslation("task");
  if (page.matter === null) return null;
  return (
    <section className="card stack" aria-labelledby="task-timeline">
      <h2 id="task-timeline">{t("timeline")}</h2>
      <MatterTimeline id={page.matter.id} />
    </section>
  );
}

function MatterTimeline({ id }: { readonly id: string }) {
  const matter = useMatter(id);
  return <PageState query={matter}>{({ timeline }) => <Timeline events={timeline} />}</PageState>;
}
