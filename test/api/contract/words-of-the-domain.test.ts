import { expect } from "chai";
import { describe, it } from "mocha";
import { instanceState } from "../../../api/contract/model/instance.ts";
import { matterStatus } from "../../../api/contract/model/matter-row.ts";
import { role } from "../../../api/contract/model/org.ts";
import type { Clock, InboxItem, InstanceState, Unit } from "../../../api/contract/types.ts";
import type { Clock as DomainClock } from "../../../engine/domain/clock-ledger.ts";
import type { Instance } from "../../../engine/domain/instance.ts";
import { matterStatuses } from "../../../engine/domain/matter.ts";
import { roles, type UnitLevel } from "../../../engine/domain/org.ts";
import type { Light, Task } from "../../../engine/domain/task.ts";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe("The contract's words", () => {
  it("are the domain's statuses, roles and states", () => {
    expect(matterStatus.json.enum).to.deep.equal(matterStatuses);
    expect(role.json.enum).to.deep.equal(roles);
    expect(instanceState.json.enum).to.deep.equal(["active", "suspended", "incident", "completed", "cancelled"]);
  });

  it("have the domain's types", () => {
    const same: readonly true[] = [
      true satisfies Same<InboxItem["light"], Light>,
      true satisfies Same<InboxItem["state"], Task["state"]>,
      true satisfies Same<Clock["state"], DomainClock["state"]>,
      true satisfies Same<Clock["unit"], DomainClock["unit"]>,
      true satisfies Same<InstanceState, Instance["state"]>,
      true satisfies Same<Unit["level"], UnitLevel>,
    ];
    expect(same).to.have.length(6);
  });
});
