import { expect } from "chai";
import { describe, it } from "mocha";
import type { Answer, Body, Input } from "../../../api/contract/types.ts";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe("The contract's types", () => {
  it("follow from the schemas, route by route", () => {
    const same: readonly true[] = [
      true satisfies Same<Body<"POST /api/tasks/{key}/transfer">, { readonly to: string; readonly reason: string }>,
      true satisfies Same<Input<"GET /api/tasks/{key}">, { readonly params: { readonly key: string } }>,
      true satisfies Same<Answer<"DELETE /api/session">, undefined>,
      true satisfies Same<Answer<"GET /api/attachments/{id}">, Blob>,
      true satisfies Same<Answer<"GET /api/tasks">["items"][number]["light"], "green" | "yellow" | "red" | "none">,
      true satisfies Same<NonNullable<Input<"GET /api/matters">["query"]>["overdue"], boolean | undefined>,
    ];
    expect(same).to.have.length(6);
  });

  it("let a body be missing only where the route says so", () => {
    const remind: Input<"POST /api/tasks/{key}/remind"> = { params: { key: "1" } };
    // @ts-expect-error a transfer needs a body
    const transfer: Input<"POST /api/tasks/{key}/transfer"> = { params: { key: "1" } };
    expect([remind, transfer]).to.have.length(2);
  });
});
