/** The databases there is SQL for. */
export type Dialect = "sqlite";

/** One step of the schema, forward only; a published one never changes. */
export type Migration = {
  /** From 1, without gaps. */
  readonly version: number;
  /** The oldest schema version a server must know to work on the database after this step. */
  readonly minReader: number;
  readonly statements: (dialect: Dialect) => readonly string[];
};
