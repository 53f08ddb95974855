import { expect } from "chai";
import fc from "fast-check";
import { chainEvents, emptyChain, verifyChain } from "../../../engine/domain/audit-chain.ts";
import { type Event, eventKinds, type NewEvent } from "../../../engine/domain/event.ts";
import type { JsonObject } from "../../../engine/domain/json.ts";

const text = fc.string({ unit: "grapheme", maxLength: 8 });
const nullable = fc.option(text, { nil: null });
const newEvent: fc.Arbitrary<NewEvent> = fc.record({
  at: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString()),
  actor: text,
  actingFor: nullable,
  kind: fc.constantFrom(...eventKinds),
  elementId: nullable,
  attempt: fc.option(fc.nat(9), { nil: null }),
  executionId: nullable,
  scopeExecutionId: nullable,
  formId: nullable,
  data: fc.dictionary(text, fc.jsonValue({ maxDepth: 2 })).map((data) => JSON.parse(JSON.stringify(data)) as JsonObject),
});
const chain = fc.array(newEvent, { minLength: 2, maxLength: 12 }).map((events) => chainEvents(emptyChain, "7", events));
const position = fc.nat(11);

const plain: NewEvent = {
  at: "2026-03-02T01:00:00.000Z",
  actor: "civil-1",
  actingFor: null,
  kind: "taskCompleted",
  elementId: "Handle",
  attempt: 1,
  executionId: "e1",
  scopeExecutionId: "e0",
  formId: null,
  data: {},
};

describe("audit chain", () => {
  it("numbers from 1 and links each event to the one before it", () => {
    const { events, head } = chainEvents(emptyChain, "7", [plain, plain]);

    expect(events.map(({ seq }) => seq)).to.deep.equal([1, 2]);
    expect(events[0]?.previousHash).to.equal("0".repeat(64));
    expect(events[1]?.previousHash).to.equal(events[0]?.hash);
    expect(head).to.deep.equal({ seq: 2, hash: events[1]?.hash });
  });

  it("gives the same hash for the same row, as archived histories need", () => {
    expect(chainEvents(emptyChain, "7", [plain]).head.hash).to.equal("384a17fa2a11f9047736f1c0e33c2cd6b9475bef4c42ee5627295e07d59df20f");
  });

  it("holds for a chain as written, in one go or in pages", () => {
    fc.assert(
      fc.property(chain, fc.array(newEvent, { maxLength: 4 }), ({ events, head }, more) => {
        const next = chainEvents(head, "7", more);
        expect(verifyChain([...events, ...next.events], emptyChain, next.head)).to.equal(null);
        expect(verifyChain(next.events, head)).to.equal(null);
      }),
    );
  });

  it("finds an edited field at its event", () => {
    const names = [
      "at",
      "actor",
      "actingFor",
      "elementId",
      "executionId",
      "scopeExecutionId",
      "formId",
      "stream",
      "hash",
      "previousHash",
    ] as const;
    fc.assert(
      fc.property(chain, position, fc.constantFrom(...names), ({ events }, at, name) => {
        const index = at % events.length;
        const edited = events.map((event, i) => (i === index ? { ...event, [name]: `${event[name]}x` } : event));
        expect(verifyChain(edited)).to.equal(index + 1);
      }),
    );
  });

  it("finds an edited value in the data at its event", () => {
    fc.assert(
      fc.property(chain, position, ({ events }, at) => {
        const index = at % events.length;
        const edited = events.map((event, i) => (i === index ? { ...event, data: { ...event.data, approved: i } } : event));
        fc.pre(JSON.stringify(edited) !== JSON.stringify(events));
        expect(verifyChain(edited)).to.equal(index + 1);
      }),
    );
  });

  it("finds a deleted event where it is missing, and a cut tail by the head kept elsewhere", () => {
    fc.assert(
      fc.property(chain, position, ({ events, head }, at) => {
        const index = at % events.length;
        expect(verifyChain(events.toSpliced(index, 1), emptyChain, head)).to.equal(index + 1);
      }),
    );
  });

  it("finds an inserted event where it was put", () => {
    fc.assert(
      fc.property(chain, position, newEvent, ({ events }, at, forged) => {
        const index = at % events.length;
        const before: Event | undefined = events[index - 1];
        const head = before === undefined ? emptyChain : { seq: before.seq, hash: before.hash };
        const inserted = chainEvents(head, "7", [forged]).events;
        const found = verifyChain(events.toSpliced(index, 0, ...inserted));
        // a well-made forgery holds by itself: the next event betrays it
        expect(found === index + 1 || found === index + 2).to.equal(true);
        expect(verifyChain(events.toSpliced(index, 0, ...events.slice(-1)))).to.equal(
          index + 1 === events.length ? events.length + 1 : index + 1,
        );
      }),
    );
  });

  it("finds two swapped events at the first of them", () => {
    fc.assert(
      fc.property(chain, position, position, ({ events }, a, b) => {
        const [i, j] = [a % events.length, b % events.length].sort((x, y) => x - y) as [number, number];
        fc.pre(i !== j);
        const swapped = events.map((event, at) => (at === i ? events[j] : at === j ? events[i] : event)) as Event[];
        expect(verifyChain(swapped)).to.equal(i + 1);
      }),
    );
  });
});
