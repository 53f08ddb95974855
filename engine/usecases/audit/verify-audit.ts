import type { PersonActor } from "../../domain/actor.ts";
import { type ChainHead, emptyChain, verifyChain } from "../../domain/audit-chain.ts";
import { may } from "../../domain/authority.ts";
import type { StreamId } from "../../domain/event.ts";
import type { Repositories } from "../../ports/repositories.ts";
import { demand } from "../demand.ts";
import type { World } from "../world.ts";

export type Verdict = {
  readonly ok: boolean;
  readonly events: number;
  readonly firstBroken: { readonly stream: StreamId; readonly seq: number } | null;
};

const pageSize = 1_000;

/** Recomputes the hash chain of one instance, or of everything the office has, and names the first event that does not fit. */
export async function verifyAudit(
  world: World,
  { actor, stream }: { readonly actor: PersonActor; readonly stream: StreamId | null },
): Promise<Verdict> {
  demand(may(actor, "verifyAudit", { kind: "office" }));
  return verifyStreams(world, stream);
}

/** The same without asking who wants to know: backup, restore and the worker's own checks. */
export async function verifyStreams(world: Pick<World, "unitOfWork">, stream: StreamId | null): Promise<Verdict> {
  return world.unitOfWork.read(async (repositories) => {
    let events = 0;
    for await (const one of stream === null ? allStreams(repositories) : [stream]) {
      const result = await verifyStream(repositories, one);
      events += result.events;
      if (result.firstBroken !== null) return { ok: false, events, firstBroken: { stream: one, seq: result.firstBroken } };
    }
    return { ok: true, events, firstBroken: null };
  });
}

async function* allStreams(repositories: Repositories): AsyncGenerator<StreamId> {
  for (let after: StreamId | null = null; ; ) {
    const page: readonly StreamId[] = await repositories.events.listStreams({ after, limit: pageSize });
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1) ?? null;
  }
}

async function verifyStream(
  repositories: Repositories,
  stream: StreamId,
): Promise<{ readonly events: number; readonly firstBroken: number | null }> {
  const recorded = await recordedHead(repositories, stream);
  let head: ChainHead = emptyChain;
  for (;;) {
    const page = await repositories.events.list(stream, { afterSeq: head.seq, limit: pageSize });
    const broken = verifyChain(page, head);
    if (broken !== null) return { events: head.seq, firstBroken: broken };
    const last = page.at(-1);
    if (last !== undefined) head = { seq: last.seq, hash: last.hash };
    if (page.length < pageSize) break;
  }
  // The instance row remembers the head: a cut tail shows.
  const isWhole = recorded === null || (recorded.seq === head.seq && recorded.hash === head.hash);
  return { events: head.seq, firstBroken: isWhole ? null : Math.min(head.seq, recorded.seq) + 1 };
}

async function recordedHead(repositories: Repositories, stream: StreamId): Promise<ChainHead | null> {
  if (stream === "office") return null;
  const instance = await repositories.instances.get(stream);
  return { seq: instance.chainSeq, hash: instance.chainHash };
}
