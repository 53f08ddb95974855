import { flow, type Part } from "./diagram.ts";
import type { Dice } from "./random-diagram-dice.ts";

/** A part of a diagram with one way in; `lasts` are the nodes whose token goes on to whatever follows (none: it ends inside). */
export type Piece = { readonly first: string; readonly lasts: readonly string[]; readonly parts: readonly Part[] };

/** What a diagram still may hold while it grows. */
export type Sketch = {
  readonly dice: Dice;
  /** A fresh id that begins with the word. */
  readonly id: (word: string) => string;
  /** Nodes left to spend. */
  nodes: number;
  /** Whether this diagram may join with another gateway than it split with. */
  readonly unsound: boolean;
};

export type Place = {
  readonly depth: number;
  /** A token that ends here leaves a parallel join waiting for ever. */
  readonly joined: boolean;
  readonly inSubProcess: boolean;
  /** Gateways of this scope with a second way to anywhere in it; known when the whole scope is. */
  readonly jumps: string[];
};

export function piece(id: string, part: Part): Piece {
  return { first: id, lasts: [id], parts: [part] };
}

/** Where a token ends. */
export function ending(id: string, part: Part): Piece {
  return { first: id, lasts: [], parts: [part] };
}

/** One piece after another; what follows an end is left out. */
export function chain(sketch: Sketch, pieces: readonly Piece[]): Piece {
  return pieces.reduce((before, after) => follow(sketch, before, after));
}

export function follow(sketch: Sketch, before: Piece, after: Piece): Piece {
  if (before.lasts.length === 0) return before;
  const flows = before.lasts.map((last) => link(sketch, last, after.first));
  return { first: before.first, lasts: after.lasts, parts: [...before.parts, ...after.parts, ...flows] };
}

export function link(sketch: Sketch, from: string, to: string, when?: string): Part {
  return flow(from, to, { id: sketch.id("f"), ...(when === undefined ? {} : { when }) });
}

/** Each waiting gateway gets its second way: to any node of the scope that a flow may lead to. */
export function addJumps(sketch: Sketch, { jumps }: Pick<Place, "jumps">, scope: Piece): Piece {
  const targets = scope.parts.flatMap(
    ({ xml }) => /^<bpmn:(?!sequenceFlow|startEvent|boundaryEvent)\w+ id="(?!W|Jump)(\w+)"/.exec(xml)?.[1] ?? [],
  );
  const [first, ...rest] = targets;
  if (first === undefined) return scope;
  const flows = jumps.map((gateway) => link(sketch, gateway, sketch.dice.pick([first, ...rest]), randomCondition(sketch)));
  return { ...scope, parts: [...scope.parts, ...flows] };
}

export const variableNames = ["v0", "v1", "v2", "v3"] as const;

/** A FEEL condition over the variables that tasks and scripts change. */
export function randomCondition({ dice }: Sketch): string {
  return `=${dice.pick(variableNames)} ${dice.pick(["<", ">", "=", ">="])} ${dice.roll(4)}`;
}
