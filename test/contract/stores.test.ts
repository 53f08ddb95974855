import { openMemoryStore } from "../support/memory-store.ts";
import { openSqlite } from "../support/sqlite-store.ts";
import { dossierContract } from "./dossier.contract.ts";
import { executionContract } from "./execution.contract.ts";
import { inboxContract } from "./inbox.contract.ts";
import { officeContract } from "./office.contract.ts";
import { revisionsContract } from "./revisions.contract.ts";
import { sightContract } from "./sight.contract.ts";
import type { OpenStore } from "./store.ts";
import { tasksContract } from "./tasks.contract.ts";
import { timersContract } from "./timers.contract.ts";
import { transactionsContract } from "./transactions.contract.ts";

const stores: readonly (readonly [string, OpenStore])[] = [
  ["memory", async () => openMemoryStore()],
  ["sqlite", () => openSqlite()],
];
const contracts = [
  transactionsContract,
  revisionsContract,
  executionContract,
  tasksContract,
  timersContract,
  dossierContract,
  officeContract,
  inboxContract,
  sightContract,
];

for (const [name, open] of stores)
  describe(`the store on ${name}`, () => {
    for (const contract of contracts) contract(open);
  });
