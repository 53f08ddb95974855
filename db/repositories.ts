import type { Repositories } from "../engine/ports/repositories.ts";
import { bundlesOn } from "./bundles.ts";
import { calendarOn } from "./calendar.ts";
import { clocksOn } from "./clocks.ts";
import { dossiersOn } from "./dossiers.ts";
import { eventsOn } from "./events.ts";
import { incidentsOn } from "./incidents.ts";
import { instancesOn } from "./instances.ts";
import { jobsOn } from "./jobs.ts";
import { mattersOn } from "./matters.ts";
import { noticesOn } from "./notices.ts";
import { outboxOn } from "./outbox.ts";
import { peopleOn } from "./people.ts";
import { sequencesOn } from "./sequences.ts";
import { sessionsOn } from "./sessions.ts";
import { settingsOn } from "./settings.ts";
import type { Sql } from "./sql.ts";
import { subscriptionsOn } from "./subscriptions.ts";
import { tasksOn } from "./tasks.ts";
import { timersOn } from "./timers.ts";
import { vaultOn } from "./vault.ts";

/** All repositories of one transaction; made anew for each. */
export function repositoriesOn(sql: Sql): Repositories {
  return {
    bundles: bundlesOn(sql),
    instances: instancesOn(sql),
    tasks: tasksOn(sql),
    timers: timersOn(sql),
    subscriptions: subscriptionsOn(sql),
    jobs: jobsOn(sql),
    incidents: incidentsOn(sql),
    events: eventsOn(sql),
    matters: mattersOn(sql),
    clocks: clocksOn(sql),
    dossiers: dossiersOn(sql),
    people: peopleOn(sql),
    sessions: sessionsOn(sql),
    calendar: calendarOn(sql),
    sequences: sequencesOn(sql),
    vault: vaultOn(sql),
    notices: noticesOn(sql),
    outbox: outboxOn(sql),
    settings: settingsOn(sql),
  };
}
