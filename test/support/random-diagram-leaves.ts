import { type LoopOptions, type NodeOptions, type Part, raw } from "./diagram.ts";
import {
  callActivity,
  catchEvent,
  endEvent,
  errorDefinition,
  manualTask,
  messageDefinition,
  receiveTask,
  ruleTask,
  scriptTask,
  sendTask,
  serviceTask,
  task,
  terminateDefinition,
  throwEvent,
  timerDefinition,
  userTask,
} from "./diagram-elements.ts";
import { ending, type Piece, type Place, piece, type Sketch, variableNames } from "./random-diagram-sketch.ts";

/** A single task or event. */
export function randomLeaf(sketch: Sketch): Piece {
  const { dice } = sketch;
  return dice.weigh<() => Piece>([
    [5, () => randomActivity(sketch).piece],
    [2, () => leaf(sketch, "T", (id) => (dice.chance(0.5) ? task(id) : manualTask(id)))],
    [3, () => randomScript(sketch)],
    [0.5, () => leaf(sketch, "Q", (id) => ruleTask(id, "Grade", dice.pick(variableNames)))],
    [1, () => leaf(sketch, "M", (id) => catchEvent(id, messageDefinition(id, '="key"'), randomMappings(sketch)))],
    [1, () => leaf(sketch, "D", (id) => catchEvent(id, randomTimer(sketch)))],
    [1, () => leaf(sketch, "N", (id) => throwEvent(id, dice.chance(0.5) ? messageDefinition("thrown", '="key"') : raw("")))],
    [1, () => leaf(sketch, "G", (id) => sendTask(id, { message: { name: "sent", correlationKey: '="key"' } }))],
  ])();
}

/** An activity that waits, so that boundary events make sense on it. */
export function randomActivity(sketch: Sketch): { readonly id: string; readonly piece: Piece; readonly catchesErrors: boolean } {
  const { dice } = sketch;
  const loop = dice.chance(0.2) ? { loop: randomLoop(sketch) } : {};
  const clock = dice.chance(0.1) ? { clock: { name: "term", budget: "3", unit: "workingDays" } } : {};
  const plain = { ...loop, ...randomMappings(sketch) };
  const options = { ...plain, ...clock };
  const [word, catchesErrors, make] = dice.weigh<readonly [string, boolean, (id: string) => Part]>([
    [5, ["U", false, (id) => userTask(id, { candidateGroups: "clerk@town", ...options })]],
    [3, ["J", true, (id) => serviceTask(id, options)]],
    [1, ["R", false, (id) => receiveTask(id, { name: id, correlationKey: '="key"' }, plain)]],
    [1, ["C", true, (id) => callActivity(id, "other", { ...options, propagateAllChildVariables: dice.chance(0.5) })]],
  ]);
  const id = sketch.id(word);
  sketch.nodes -= 1;
  return { id, piece: piece(id, make(id)), catchesErrors };
}

export function randomScript(sketch: Sketch): Piece {
  const { dice } = sketch;
  const from = dice.pick(variableNames);
  const expression = dice.weigh([
    [8, `=modulo(${from} + ${1 + dice.roll(3)}, 4)`],
    [2, `=${dice.roll(4)}`],
    [sketch.unsound ? 0.3 : 0, "=null"],
  ]);
  const loop = dice.chance(0.1) ? { loop: randomLoop(sketch) } : {};
  return leaf(sketch, "S", (id) => scriptTask(id, expression, dice.pick(variableNames), loop));
}

/** An end event; one that leaves a parallel join waiting only where there is none. */
export function randomEnd(sketch: Sketch, place: Place): Piece {
  const { dice } = sketch;
  const definition = dice.weigh<Part>([
    [place.joined ? 0 : 4, raw("")],
    [2, terminateDefinition],
    [place.inSubProcess ? 3 : 0.5, errorDefinition(dice.pick(["E1", "E2"]))],
    [place.joined ? 0 : 1, messageDefinition("ended", '="key"')],
  ]);
  const id = sketch.id("End");
  sketch.nodes -= 1;
  return ending(id, endEvent(id, definition));
}

export function randomTimer({ dice }: Sketch): Part {
  return dice.weigh([
    [4, timerDefinition("duration", dice.pick(["PT1H", "P1D", "P1M"]))],
    [1, timerDefinition("date", dice.pick(["2026-05-01T09:00", "2026-06-01T09:00:00Z"]))],
  ]);
}

export function randomLoop({ dice, id }: Sketch): LoopOptions {
  const source = dice.chance(0.6)
    ? { collection: dice.pick(["=[1,2]", "=[1,2,3]", "=items", "=[]"]), element: "item" }
    : { cardinality: `=${1 + dice.roll(3)}` };
  const output = dice.chance(0.5) ? { outputCollection: dice.chance(0.2) ? "found" : id("found"), outputElement: "=loopCounter * 10" } : {};
  const until = dice.chance(0.3)
    ? { until: dice.pick(["=numberOfCompletedInstances >= 1", "=numberOfActiveInstances = 1", "=v0 > 1"]) }
    : {};
  return { sequential: dice.chance(0.5), ...source, ...output, ...until };
}

export function randomMappings({ dice }: Sketch): Pick<NodeOptions, "inputs" | "outputs"> {
  const inputs = dice.chance(0.15) ? { inputs: { local: dice.chance(0.3) ? "=loopCounter" : `=${dice.pick(variableNames)}` } } : {};
  const outputs = dice.chance(0.15)
    ? { outputs: { [dice.pick(variableNames)]: dice.pick(["=v1", "=v2", "=if v3 = null then 0 else v3"]) } }
    : {};
  return { ...inputs, ...outputs };
}

function leaf(sketch: Sketch, word: string, make: (id: string) => Part): Piece {
  const id = sketch.id(word);
  sketch.nodes -= 1;
  return piece(id, make(id));
}
