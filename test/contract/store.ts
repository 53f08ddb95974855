import { expect } from "chai";
import { Refusal, type RefusalCode } from "../../engine/domain/refusal.ts";
import type { Queries } from "../../engine/ports/queries.ts";
import type { UnitOfWork } from "../../engine/ports/unit-of-work.ts";

export type Store = { readonly unitOfWork: UnitOfWork; readonly queries: Queries; close(): Promise<void> };
export type OpenStore = () => Promise<Store>;

/** Opens a store of its own for every test of the block it is called in. */
export function freshStore(open: OpenStore): UnitOfWork & { queries(): Queries } {
  let store: Store | null = null;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    await store?.close();
    store = null;
  });
  const current = (): Store => {
    if (store === null) throw new Error("there is a store only inside a test");
    return store;
  };
  return {
    transact: (work) => current().unitOfWork.transact(work),
    read: (work) => current().unitOfWork.read(work),
    queries: () => current().queries,
  };
}

/** The refusal that the work ends with. */
export async function refusalOf(work: Promise<unknown>, code: RefusalCode): Promise<Refusal> {
  const caught = await failureOf(work);
  expect(caught).to.be.instanceOf(Refusal);
  const refusal = caught as Refusal;
  expect(refusal.code).to.equal(code);
  return refusal;
}

/** What the work throws. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  return expect.fail("it went through");
}
