import type { Cell, Row } from "./sql.ts";

/** How a property stands in its column. */
export type Codec<V> = { readonly write: (value: V) => Cell; readonly read: (cell: Cell) => V };

/** Text or a number as it is, or null. */
export function plain<V extends Cell>(): Codec<V> {
  return { write: (value) => value, read: (cell) => cell as V };
}

export function flag(): Codec<boolean> {
  return { write: (value) => (value ? 1 : 0), read: (cell) => cell === 1 };
}

/** JSON as text; a JSON null is an SQL null. */
export function json<V>(): Codec<V> {
  return {
    write: (value) => (value === null ? null : JSON.stringify(value)),
    read: (cell) => (cell === null ? null : JSON.parse(String(cell))) as V,
  };
}

export type Table<T> = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly toRow: (entity: T) => Row;
  /** Takes what `columns` name; further columns of the row are left alone. */
  readonly fromRow: (row: Row) => T;
};

/** Joins a noun's properties to its columns: `bundleId` stands in `bundle_id`. The compiler demands every property. */
export function tableOf<T>(name: string, codecs: { readonly [P in keyof T]-?: Codec<T[P]> }): Table<T> {
  const properties = Object.keys(codecs) as (keyof T & string)[];
  const pairs = properties.map((property) => ({ property, column: columnOf(property), codec: codecs[property] }));
  return {
    name,
    columns: pairs.map(({ column }) => column),
    toRow: (entity) => Object.fromEntries(pairs.map(({ property, column, codec }) => [column, codec.write(entity[property])])),
    fromRow: (row) => Object.fromEntries(pairs.map(({ property, column, codec }) => [property, codec.read(row[column] ?? null)])) as T,
  };
}

export function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
