import type { Instance } from "../../../engine/domain/instance.ts";
import type { Instances } from "../../../engine/ports/repositories.ts";
import type { MemoryTables } from "./memory-tables.ts";

export function memoryInstances(tables: MemoryTables): Instances {
  const rows = tables.table<Instance>("process_instance", ({ key }) => key);
  return {
    get: async (key) => rows.get(key),
    insert: async (instance) => rows.insert(instance),
    save: async (instance) => rows.save(instance),
    listByMatter: async (matterId) => rows.where((row) => row.matterId === matterId),
    listChildren: async (parentKey) => rows.where((row) => row.parentKey === parentKey),
  };
}
