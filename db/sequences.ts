import type { Sequences } from "../engine/ports/repositories.ts";
import type { Sql } from "./sql.ts";

/** The number is part of the transaction: one that rolls back gives it back. */
const takeNext = `
insert into number_sequence (name, value) values (?, 1)
on conflict (name) do update set value = number_sequence.value + 1
returning value`;

export function sequencesOn(sql: Sql): Sequences {
  return {
    next: async (name) => {
      const [row] = await sql.rows(takeNext, [name]);
      return Number(row?.value);
    },
  };
}
