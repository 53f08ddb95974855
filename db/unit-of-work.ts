import type { UnitOfWork } from "../engine/ports/unit-of-work.ts";
import { queriesOn } from "./queries.ts";
import { repositoriesOn } from "./repositories.ts";
import type { Sql } from "./sql.ts";

/** What a database must offer for transactions. */
export type Transactions = {
  /** Begins, runs and commits; rolls back if `run` throws. Never called twice at once. */
  write<T>(run: (sql: Sql) => Promise<T>): Promise<T>;
  /** One consistent view of what is committed. May be called at any time. */
  read<T>(run: (sql: Sql) => Promise<T>): Promise<T>;
};

/** Writers wait in line for the one writing connection, in the order they came; readers never wait for them. */
export function unitOfWorkOn(transactions: Transactions): { readonly unitOfWork: UnitOfWork; readonly inTurn: InTurn } {
  const inTurn = oneAfterTheOther();
  const unitOfWork: UnitOfWork = {
    transact: (work) => inTurn(() => transactions.write((sql) => work(repositoriesOn(sql)))),
    read: (work) =>
      transactions.read((sql) =>
        work(
          repositoriesOn(sql),
          queriesOn((run) => run(sql)),
        ),
      ),
  };
  return { unitOfWork, inTurn };
}

/** Runs what uses the writing connection when all who came before are done. */
export type InTurn = <T>(turn: () => Promise<T>) => Promise<T>;

function oneAfterTheOther(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (turn) => {
    const mine = last.then(turn);
    last = mine.catch(() => undefined);
    return mine;
  };
}
