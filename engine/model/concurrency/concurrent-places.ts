import type { InclusiveJoin, Place, TokenNet, Transition } from "./token-net.ts";

/** Which places may hold tokens at the same time; a place that is concurrent with itself may hold two. */
export type Concurrency = { has(one: Place, other: Place): boolean };

/**
 * The smallest relation closed under the net's transitions (A. Kovalyov, "Concurrency relations and the safety problem
 * for Petri nets", 1992). It never misses a pair; where branches depend on each other's choices it may name too many.
 */
export function concurrentPlaces(net: TokenNet): Concurrency {
  const partners = new Map<Place, Set<Place>>();
  const open: (readonly [Place, Place])[] = [];
  const has = (one: Place, other: Place) => partners.get(one)?.has(other) === true;
  const add = (one: Place, other: Place) => {
    if (has(one, other)) return;
    setOf(partners, one).add(other);
    setOf(partners, other).add(one);
    open.push([one, other]);
  };
  const consumers = consumersOf(net.transitions);
  const joins = reachingJoins(net);
  for (const beginning of net.beginnings) addPairs(beginning, add);
  for (const { to } of net.transitions) addPairs(to, add);
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    for (const [moving, staying] of [pair, [pair[1], pair[0]]] as const) {
      for (const { from, to } of consumers.get(moving) ?? []) {
        if (from.every((place) => has(place, staying))) for (const place of to) add(place, staying);
      }
      for (const join of joins) if (join.staysBehind(staying, moving)) add(join.node, staying);
    }
  }
  return { has };
}

function setOf(partners: Map<Place, Set<Place>>, place: Place): Set<Place> {
  const found = partners.get(place) ?? new Set();
  partners.set(place, found);
  return found;
}

function addPairs(places: readonly Place[], add: (one: Place, other: Place) => void): void {
  for (const [index, one] of places.entries()) for (const other of places.slice(index + 1)) add(one, other);
}

function consumersOf(transitions: readonly Transition[]): ReadonlyMap<Place, readonly Transition[]> {
  const consumers = new Map<Place, Transition[]>();
  for (const transition of transitions) {
    for (const place of transition.from) consumers.set(place, [...(consumers.get(place) ?? []), transition]);
  }
  return consumers;
}

type ReachingJoin = { readonly node: Place; staysBehind(staying: Place, arrived: Place): boolean };

/** Once a token has `arrived`, an inclusive join waits for every other that can still come, unless it can come by the same flow. */
function reachingJoins(net: TokenNet): readonly ReachingJoin[] {
  return net.joins.map((join) => {
    const reaching = new Map(join.from.map((flow) => [flow, placesReaching(net, { flow, join })]));
    const staysBehind = (staying: Place, arrived: Place) => {
      if (!join.from.includes(arrived)) return false;
      const others = [...reaching].filter(([flow]) => flow !== arrived);
      return reaching.get(arrived)?.has(staying) === true || !others.some(([, places]) => places.has(staying));
    };
    return { node: join.node, staysBehind };
  });
}

/** Backwards from a flow, never through the join itself. */
function placesReaching({ transitions }: TokenNet, { flow, join }: { flow: Place; join: InclusiveJoin }): ReadonlySet<Place> {
  const reaching = new Set<Place>([flow]);
  const open = [flow];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const { from, to } of transitions) {
      if (!to.includes(place)) continue;
      for (const source of from) if (source !== join.node && !reaching.has(source) && reaching.add(source)) open.push(source);
    }
  }
  return reaching;
}
