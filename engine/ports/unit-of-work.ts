import type { Queries } from "./queries.ts";
import type { Repositories } from "./repositories.ts";

/**
 * One transaction: everything `work` writes commits together when it resolves, or nothing does when it throws. Writers are serialised on
 * SQLite; `work` may run again after a lost race on a database that asks for it, so it has no other effects.
 */
export type UnitOfWork = {
  transact<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /**
   * For reading only; sees committed rows. Lists inside are read by the `queries` that come along: who holds one of a few reading connections must not
   * wait for another.
   */
  read<T>(work: (repositories: Repositories, queries: Queries) => Promise<T>): Promise<T>;
};
