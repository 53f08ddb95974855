import { expect } from "chai";
import fc from "fast-check";
import { may } from "../../../engine/domain/authority.ts";
import { groupOf, type Role, roles } from "../../../engine/domain/org.ts";
import { type MatterInSight, sightOf, type TaskInSight } from "../../../engine/domain/sight.ts";
import type { Sight } from "../../../engine/ports/queries.ts";
import { person, units } from "./demo-people.ts";

/** The list rule as the queries state it, written down a second time from the rule's words. */
function listShowsTask(sight: Sight, task: TaskInSight): boolean {
  const own = [task.assignee, task.completedBy, ...task.candidateUsers].includes(sight.person);
  const byPost = task.candidateGroups.filter((group) => sight.groups.includes(group)).length > 0;
  const byUnit = sight.units === "all" ? true : sight.units.some((unit) => unit === task.unit);
  return task.restricted ? own || byPost : own || byPost || byUnit;
}

function listShowsMatter(sight: Sight, matter: MatterInSight, tasks: readonly TaskInSight[]): boolean {
  const registered = matter.registeredBy === sight.person;
  const ownTask = tasks.some((task) => listShowsTask({ ...sight, units: [] }, task));
  if (matter.confidential) return registered || ownTask;
  const byUnit = sight.units === "all" || sight.units.includes(matter.unit) || sight.units.some((unit) => unit === matter.responsibleUnit);
  return registered || byUnit || tasks.some((task) => listShowsTask(sight, task));
}

const unitId = fc.constantFrom(...units.map(({ id }) => id));
const role = fc.constantFrom<Role>(...roles);
const group = fc.record({ role, unit: unitId }).map(groupOf) as fc.Arbitrary<`${Role}@${string}`>;
const personId = fc.constantFrom("p1", "p2", "p3");
const actor = fc.tuple(personId, fc.array(group, { maxLength: 3 })).map(([id, groups]) => person(id, ...groups));
const task = fc.record({
  assignee: fc.option(personId, { nil: null }),
  completedBy: fc.option(personId, { nil: null }),
  candidateGroups: fc.array(group, { maxLength: 2 }),
  candidateUsers: fc.array(personId, { maxLength: 1 }),
  restricted: fc.boolean(),
  unit: fc.option(unitId, { nil: null }),
  delegatedBy: fc.constant(null),
});
const matter = fc.record({
  unit: unitId,
  responsibleUnit: fc.option(unitId, { nil: null }),
  confidential: fc.boolean(),
  registeredBy: personId,
});

describe("sight", () => {
  it("shows in lists exactly the tasks that may be read", () => {
    fc.assert(
      fc.property(actor, task, (reader, one) => {
        const decision = may(reader, "readTask", { kind: "task", task: one, separatedFrom: [], units });
        expect(decision.allowed).to.equal(listShowsTask(sightOf(reader, units), one));
      }),
      { numRuns: 2000 },
    );
  });

  it("shows in lists exactly the matters that may be read", () => {
    fc.assert(
      fc.property(actor, matter, fc.array(task, { maxLength: 3 }), (reader, one, tasks) => {
        const decision = may(reader, "readMatter", { kind: "matter", matter: one, tasks, units });
        expect(decision.allowed).to.equal(listShowsMatter(sightOf(reader, units), one, tasks));
      }),
      { numRuns: 2000 },
    );
  });

  it("lets a head and the centre's people see their unit and all below it", () => {
    expect(sightOf(person("h", "centre-director@village-1"), units).units).to.deep.equal(["village-1", "grid-1"]);
    expect(sightOf(person("h", "office-head@civil"), units).units).to.deep.equal(["civil"]);
    expect(sightOf(person("h", "centre-deputy@town"), units).units).to.have.members(units.map(({ id }) => id));
  });

  it("lets an auditor see every unit", () => {
    expect(sightOf(person("a", "auditor@town"), units).units).to.equal("all");
  });

  it("gives staff and administrators no units to oversee", () => {
    for (const role of ["office-staff", "first-responder", "grid-worker", "mediator", "process-admin", "system-admin", "leader"] as const) {
      expect(sightOf(person("p", `${role}@town`), units).units).to.deep.equal([]);
    }
  });
});
