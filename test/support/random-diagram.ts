import type { JsonObject } from "../../engine/domain/json.ts";
import { diagram } from "./diagram.ts";
import { endEvent, startEvent } from "./diagram-elements.ts";
import { randomSequence } from "./random-diagram-blocks.ts";
import { dice } from "./random-diagram-dice.ts";
import { addJumps, chain, ending, piece, type Sketch } from "./random-diagram-sketch.ts";

export type RandomDiagram = { readonly xml: string; readonly variables: JsonObject };

/** A diagram that its seed decides: mostly well-formed blocks; one in four may jump anywhere and join otherwise than it split. */
export function randomDiagram(seed: number): RandomDiagram {
  const thrown = dice(seed);
  let ids = 0;
  const sketch: Sketch = { dice: thrown, id: (word) => `${word}${++ids}`, nodes: 1 + thrown.roll(45), unsound: thrown.chance(0.25) };
  const place = { depth: 0, joined: false, inSubProcess: false, jumps: [] };
  const body = randomSequence(sketch, place);
  const whole = chain(sketch, [piece("Start", startEvent("Start")), body, ending("End", endEvent("End"))]);
  const variables = { v0: thrown.roll(4), v1: thrown.roll(4), v2: thrown.roll(4), v3: thrown.roll(4), items: ["a", "b"] };
  return { xml: diagram(addJumps(sketch, place, whole).parts), variables };
}
