import type { Repositories } from "../../../engine/ports/repositories.ts";
import { memoryBundles } from "./memory-bundles.ts";
import { memoryEvents } from "./memory-events.ts";
import { memoryInstances } from "./memory-instances.ts";
import { memoryClocks, memoryDossiers, memoryMatters, memoryVault } from "./memory-matters.ts";
import { memoryNotices, memoryOutbox } from "./memory-notices.ts";
import { memoryCalendar, memorySequences, memorySettings } from "./memory-office.ts";
import { memoryPeople, memorySessions } from "./memory-people.ts";
import type { MemoryTables } from "./memory-tables.ts";
import { memoryTasks } from "./memory-tasks.ts";
import { memoryTimers } from "./memory-timers.ts";
import { memoryIncidents, memoryJobs, memorySubscriptions } from "./memory-waits.ts";

export function memoryRepositories(tables: MemoryTables): Repositories {
  return {
    bundles: memoryBundles(tables),
    instances: memoryInstances(tables),
    tasks: memoryTasks(tables),
    timers: memoryTimers(tables),
    subscriptions: memorySubscriptions(tables),
    jobs: memoryJobs(tables),
    incidents: memoryIncidents(tables),
    events: memoryEvents(tables),
    matters: memoryMatters(tables),
    clocks: memoryClocks(tables),
    dossiers: memoryDossiers(tables),
    people: memoryPeople(tables),
    sessions: memorySessions(tables),
    calendar: memoryCalendar(tables),
    sequences: memorySequences(tables),
    vault: memoryVault(tables),
    notices: memoryNotices(tables),
    outbox: memoryOutbox(tables),
    settings: memorySettings(tables),
  };
}
