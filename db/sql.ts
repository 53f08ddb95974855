import type { Knex } from "knex";

/** What a column holds. Instants and keys are text, JSON is text, flags are 0 and 1. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** Where the statements of one transaction or of one read go. Builders run only when awaited. */
export type Sql = {
  (table: string): Knex.QueryBuilder;
  /** Runs portable SQL with `?` places and gives its rows. */
  rows(text: string, bindings: readonly Cell[]): Promise<readonly Row[]>;
  /** Runs portable SQL with `?` places and gives how many rows it wrote. */
  change(text: string, bindings: readonly Cell[]): Promise<number>;
  /** An expression for a builder, with `?` places. */
  expression(text: string, bindings: readonly Cell[]): Knex.Raw;
  hasTable(name: string): Promise<boolean>;
  /** The statement broke a unique index. */
  isDuplicate(error: unknown): boolean;
};
