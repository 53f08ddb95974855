import type { Incident, Job, Subscription } from "../../../engine/domain/instance.ts";
import type { Incidents, Jobs, Subscriptions } from "../../../engine/ports/repositories.ts";
import type { MemoryTables } from "./memory-tables.ts";

export function memorySubscriptions(tables: MemoryTables): Subscriptions {
  const rows = tables.table<Subscription>("subscription", ({ id }) => id);
  return {
    insertMany: async (subscriptions) => subscriptions.forEach(rows.insert),
    deleteMany: async (ids) => ids.forEach(rows.delete),
    listByInstance: async (instanceKey) => rows.where((row) => row.instanceKey === instanceKey),
    listByMessage: async (messageName, correlationKey) =>
      rows.where((row) => row.messageName === messageName && row.correlationKey === correlationKey),
  };
}

export function memoryJobs(tables: MemoryTables): Jobs {
  const rows = tables.table<Job>("job", ({ key }) => key);
  return {
    insertMany: async (jobs) => jobs.forEach(rows.insert),
    get: async (key) => rows.get(key),
    listOpen: async (instanceKey) => rows.where((job) => job.instanceKey === instanceKey && job.state === "open"),
    setState: async (keys, state) => {
      for (const job of rows.where(({ key }) => keys.includes(key))) rows.put({ ...job, state });
    },
  };
}

export function memoryIncidents(tables: MemoryTables): Incidents {
  const rows = tables.table<Incident>("incident", ({ key }) => key);
  return {
    insert: async (incident) => rows.insert(incident),
    get: async (key) => rows.get(key),
    resolve: async (key, at) => {
      for (const incident of rows.where((row) => row.key === key && row.resolvedAt === null)) rows.put({ ...incident, resolvedAt: at });
    },
    listOpen: async (instanceKey) =>
      rows.where((row) => row.resolvedAt === null && (instanceKey === null || row.instanceKey === instanceKey)),
  };
}
