import type { Part } from "./diagram.ts";
import {
  boundaryEvent,
  catchEvent,
  endEvent,
  errorDefinition,
  eventBased,
  exclusive,
  inclusive,
  messageDefinition,
  parallel,
  startEvent,
  subProcess,
  task,
  timerDefinition,
  userTask,
} from "./diagram-elements.ts";
import { randomActivity, randomEnd, randomLeaf, randomLoop, randomTimer } from "./random-diagram-leaves.ts";
import {
  addJumps,
  chain,
  ending,
  follow,
  link,
  type Piece,
  type Place,
  piece,
  randomCondition,
  type Sketch,
} from "./random-diagram-sketch.ts";

type Gateway = (id: string, options?: { readonly default?: string }) => Part;
type Block = (sketch: Sketch, place: Place) => Piece;

/** Some blocks in a row. */
export function randomSequence(sketch: Sketch, place: Place): Piece {
  const count = 1 + sketch.dice.roll(place.depth === 0 ? 6 : 3);
  return chain(
    sketch,
    Array.from({ length: count }, () => randomBlock(sketch, place)),
  );
}

function randomBlock(sketch: Sketch, place: Place): Piece {
  if (place.depth >= 4 || sketch.nodes <= 0) return randomLeaf(sketch);
  return sketch.dice.weigh<Block>([
    [5, randomLeaf],
    [2, xorBlock],
    [2, andBlock],
    [2, orBlock],
    [1, implicitBlock],
    [1.5, loopBlock],
    [2, subProcessBlock],
    [1, raceBlock],
    [3, guardedBlock],
    [sketch.unsound ? 2 : 0, jumpBlock],
  ])(sketch, place);
}

function xorBlock(sketch: Sketch, place: Place): Piece {
  const join = sketch.unsound && sketch.dice.chance(0.2) ? sketch.dice.pick<Gateway>([parallel, inclusive]) : exclusive;
  return split(sketch, place, { gateway: exclusive, join, joined: place.joined, conditional: true });
}

function andBlock(sketch: Sketch, place: Place): Piece {
  const join = sketch.unsound && sketch.dice.chance(0.3) ? sketch.dice.pick<Gateway>([exclusive, inclusive]) : parallel;
  return split(sketch, place, { gateway: parallel, join, joined: true, conditional: false });
}

function orBlock(sketch: Sketch, place: Place): Piece {
  const join = sketch.unsound && sketch.dice.chance(0.2) ? sketch.dice.pick<Gateway>([exclusive, parallel]) : inclusive;
  return split(sketch, place, { gateway: inclusive, join, joined: place.joined, conditional: true });
}

/** A task that splits and an activity where branches meet, without gateways; an inclusive gateway collects what was opened. */
function implicitBlock(sketch: Sketch, place: Place): Piece {
  return split(sketch, place, { gateway: task, join: inclusive, joined: true, conditional: sketch.dice.chance(0.7) });
}

type Split = { readonly gateway: Gateway; readonly join: Gateway; readonly joined: boolean; readonly conditional: boolean };

function split(sketch: Sketch, place: Place, { gateway, join, joined, conditional }: Split): Piece {
  const { dice } = sketch;
  const [open, close, fallback] = [sketch.id("Split"), sketch.id("Join"), sketch.id("f")];
  sketch.nodes -= 2;
  const hasDefault = conditional && dice.chance(0.9);
  const branches = Array.from({ length: 2 + dice.roll(2) }, () => branch(sketch, { ...place, depth: place.depth + 1, joined }));
  const into = branches.map((inner, index) => {
    const target = inner === null ? close : inner.first;
    return conditional && (index > 0 || !hasDefault)
      ? link(sketch, open, target, randomCondition(sketch))
      : link({ ...sketch, id: index === 0 && hasDefault ? () => fallback : sketch.id }, open, target);
  });
  const out = branches.flatMap((inner) => (inner === null ? [] : inner.lasts)).map((last) => link(sketch, last, close));
  const parts = [
    gateway(open, hasDefault ? { default: fallback } : {}),
    ...branches.flatMap((inner) => inner?.parts ?? []),
    ...into,
    ...out,
  ];
  const ends = out.length === 0 && branches.every((inner) => inner !== null);
  return ends ? { first: open, lasts: [], parts } : { first: open, lasts: [close], parts: [...parts, join(close)] };
}

/** null: straight to the join. */
function branch(sketch: Sketch, place: Place): Piece | null {
  const { dice } = sketch;
  if (dice.chance(0.1)) return null;
  const inner = randomSequence(sketch, place);
  return dice.chance(place.inSubProcess ? 0.15 : 0.05) ? follow(sketch, inner, randomEnd(sketch, place)) : inner;
}

/** Again until a task says it is enough. */
function loopBlock(sketch: Sketch, place: Place): Piece {
  const [again, check, fine, out, exit] = [sketch.id("Again"), sketch.id("U"), sketch.id("Fine"), sketch.id("f"), sketch.id("T")];
  sketch.nodes -= 4;
  const body = chain(sketch, [
    piece(again, exclusive(again)),
    randomSequence(sketch, { ...place, depth: place.depth + 1 }),
    piece(check, userTask(check)),
    piece(fine, exclusive(fine, { default: out })),
  ]);
  if (body.lasts.length === 0) return body;
  const back = link(sketch, fine, again, randomCondition(sketch));
  const away = link({ ...sketch, id: () => out }, fine, exit);
  return { first: again, lasts: [exit], parts: [...body.parts, task(exit), back, away] };
}

/** A task, then sometimes a way to anywhere in the scope: into and out of other blocks. */
function jumpBlock(sketch: Sketch, place: Place): Piece {
  const [check, jump, on, next] = [sketch.id("U"), sketch.id("Jump"), sketch.id("f"), sketch.id("T")];
  sketch.nodes -= 3;
  place.jumps.push(jump);
  const asked = chain(sketch, [piece(check, userTask(check)), piece(jump, exclusive(jump, { default: on }))]);
  return { first: check, lasts: [next], parts: [...asked.parts, task(next), link({ ...sketch, id: () => on }, jump, next)] };
}

/** An event-based gateway and what follows its events. */
function raceBlock(sketch: Sketch, place: Place): Piece {
  const { dice } = sketch;
  const [open, close] = [sketch.id("Race"), sketch.id("Join")];
  sketch.nodes -= 4;
  const events = Array.from({ length: 2 + dice.roll(2) }, () => {
    const id = sketch.id("W");
    const event = piece(id, catchEvent(id, dice.chance(0.5) ? randomTimer(sketch) : messageDefinition(id, '="key"')));
    return dice.chance(0.5) ? follow(sketch, event, randomSequence(sketch, { ...place, depth: place.depth + 1 })) : event;
  });
  const flows = events.flatMap((event) => [link(sketch, open, event.first), ...event.lasts.map((last) => link(sketch, last, close))]);
  const parts = [eventBased(open), ...events.flatMap((event) => event.parts), ...flows];
  return events.some(({ lasts }) => lasts.length > 0)
    ? { first: open, lasts: [close], parts: [...parts, exclusive(close)] }
    : { first: open, lasts: [], parts };
}

function subProcessBlock(sketch: Sketch, place: Place): Piece {
  const { dice } = sketch;
  const id = sketch.id("P");
  sketch.nodes -= 3;
  const inside = { depth: place.depth + 1, joined: false, inSubProcess: true, jumps: [] };
  const body = randomSequence(sketch, inside);
  const [start, end] = [sketch.id("Start"), sketch.id("End")];
  const opened =
    body.first.startsWith("Again") || inside.jumps.length > 0 || dice.chance(0.8)
      ? follow(sketch, piece(start, startEvent(start)), body)
      : body;
  const whole = dice.chance(0.5) ? follow(sketch, opened, ending(end, endEvent(end))) : follow(sketch, opened, randomEnd(sketch, inside));
  const loop = dice.chance(0.25) ? { loop: randomLoop(sketch) } : {};
  const clocked = dice.chance(0.3);
  const clock = clocked ? { clock: { name: "term", budget: "=v0 + 1", unit: "workingDays", warning: "1" } } : {};
  const made = piece(id, subProcess(id, addJumps(sketch, inside, whole).parts, { ...loop, ...clock }));
  return dice.chance(0.6) ? guard(sketch, place, { id, activity: made, catchesErrors: true, clocked }) : made;
}

function guardedBlock(sketch: Sketch, place: Place): Piece {
  const { id, piece: activity, catchesErrors } = randomActivity(sketch);
  return guard(sketch, place, { id, activity, catchesErrors, clocked: false });
}

/** An activity may catch every error once. */
const codes = ["E1", undefined, "E2", "E3"] as const;

type Guarded = { readonly id: string; readonly activity: Piece; readonly catchesErrors: boolean; readonly clocked: boolean };

/**
 * One or two boundary events: an interrupting one leads behind the activity or to an end, another one to its own end. Where an
 * inclusive join stands behind the activity, all may meet there.
 */
function guard(sketch: Sketch, place: Place, { id, activity, catchesErrors, clocked }: Guarded): Piece {
  const { dice } = sketch;
  const close = sketch.id("Join");
  const meeting = dice.chance(0.2);
  const guards = Array.from({ length: 1 + dice.roll(2) }, (_, index) =>
    randomBoundary(sketch, place, { id, clocked, meeting, codes: catchesErrors ? codes.slice(index * 2, index * 2 + 2) : [] }),
  );
  const behind = [...activity.lasts, ...guards.flatMap(({ lasts }) => lasts)];
  const flows = behind.map((last) => link(sketch, last, close));
  return {
    first: id,
    lasts: [close],
    parts: [...activity.parts, ...guards.flatMap(({ parts }) => parts), meeting ? inclusive(close) : exclusive(close), ...flows],
  };
}

type Boundary = {
  readonly id: string;
  readonly clocked: boolean;
  readonly meeting: boolean;
  readonly codes: readonly (string | undefined)[];
};

function randomBoundary(sketch: Sketch, place: Place, { id, clocked, meeting, codes }: Boundary): Piece {
  const { dice } = sketch;
  const boundary = sketch.id("B");
  sketch.nodes -= 2;
  const [definition, interrupting] = dice.weigh<readonly [Part, boolean]>([
    [2, [randomTimer(sketch), true]],
    [1, [randomTimer(sketch), false]],
    [1, [timerDefinition("cycle", dice.pick(["R2/PT1H", "R/P1D", "R3/P1M"])), false]],
    [2, [messageDefinition(boundary, '="key"'), true]],
    [1, [messageDefinition(boundary, '="key"'), false]],
    [clocked ? 1 : 0, [timerDefinition("date", "=clock.end"), dice.chance(0.5)]],
    [codes.length > 0 ? 4 : 0, [errorDefinition(codes[dice.roll(codes.length)]), true]],
  ]);
  const mappings = dice.chance(0.15) ? { outputs: { caught: "=errorCode" } } : {};
  const event = piece(boundary, boundaryEvent(boundary, id, definition, { interrupting, ...mappings }));
  const inner = { depth: place.depth + 2, joined: interrupting && place.joined, inSubProcess: place.inSubProcess, jumps: place.jumps };
  const handled = dice.chance(0.7) ? follow(sketch, event, randomSequence(sketch, inner)) : event;
  if (interrupting) return dice.chance(place.inSubProcess ? 0.2 : 0.06) ? follow(sketch, handled, randomEnd(sketch, place)) : handled;
  if (meeting && dice.chance(0.5)) return handled;
  const end = sketch.id("End");
  return follow(sketch, handled, ending(end, endEvent(end)));
}
