import { useTranslation } from "react-i18next";
import type { TimelineEvent } from "../../../api/contract/types.ts";
import { When } from "../common/when.tsx";
import { nameIn } from "../i18n/name-in.ts";

/** What the diagram brings about by itself; whoever took the step before did not do it. */
const automatic: ReadonlySet<string> = new Set([
  "taskOpened",
  "taskCancelled",
  "clockStarted",
  "clockStopped",
  "clockRecomputed",
  "overdue",
  "notified",
  "ratingOpened",
  "matterChanged",
  "matterArchived",
  "instanceStarted",
  "instanceEnded",
  "childStarted",
  "childEnded",
  "timerFired",
]);

/** What happened, newest first: who did what, when, for whom, and why. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  const { t } = useTranslation("matter");
  if (events.length === 0) return <p className="muted">{t("noEvents")}</p>;
  return (
    <ol className="timeline" reversed>
      {[...events].reverse().map((event) => (
        <li key={`${event.stream} ${event.seq}`}>
          <Line event={event} />
        </li>
      ))}
    </ol>
  );
}

function Line({ event }: { readonly event: TimelineEvent }) {
  const { t, i18n } = useTranslation("matter");
  const { actor, actingFor, kind, elementName, elementNameEn, attempt, at, data } = event;
  const words = [data.reason, data.words, data.text].find((text): text is string => typeof text === "string" && text !== "");
  return (
    <>
      <p>
        <strong>{t(`common:event.${kind}`, { defaultValue: kind })}</strong>
        {elementName === null ? "" : ` · ${nameIn(i18n.language, elementName, elementNameEn)}`}
        {kind === "matterChanged" && typeof data.status === "string"
          ? ` → ${t(`common:status.${data.status}`, { defaultValue: data.status })}`
          : ""}
        {attempt !== null && attempt > 1 ? ` · ${t("attempt", { count: attempt })}` : ""}
      </p>
      {words === undefined ? null : <p className="words">{words}</p>}
      <p className="muted">
        {automatic.has(kind) ? t("common:system") : actorName(actor.id, actor.name, t)}
        {actingFor === null ? "" : t("for", { name: actingFor.name })} · <When at={at} />
      </p>
    </>
  );
}

function actorName(id: string, name: string, t: (key: string) => string): string {
  if (id === "system") return t("common:system");
  return id === "citizen" ? t("common:citizen") : name;
}
