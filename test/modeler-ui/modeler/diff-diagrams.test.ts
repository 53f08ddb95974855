import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { BpmnModdle } from "bpmn-moddle";
import { expect } from "chai";
import { clauseflowModdle } from "../../../engine/model/clauseflow-moddle.ts";
import { diffDiagrams } from "../../../modeler-ui/src/modeler/diff/diff-diagrams.ts";
import { isElement, type ModdleElement } from "../../../modeler-ui/src/modeler/diff/moddle-element.ts";

const zeebe: unknown = createRequire(import.meta.url)("zeebe-bpmn-moddle/resources/zeebe.json");
const shipped = readFileSync("processes/first-responsibility/process.bpmn", "utf8");

async function read(xml: string): Promise<ModdleElement> {
  const { rootElement } = await new BpmnModdle({ zeebe, clauseflow: clauseflowModdle }).fromXML(xml);
  if (!isElement(rootElement)) throw new Error("no definitions");
  return rootElement;
}

async function changesBy(from: string, to: string) {
  const changed = shipped.replace(from, to);
  expect(changed).not.to.equal(shipped);
  return diffDiagrams(await read(shipped), await read(changed));
}

describe("The comparison of two diagrams", () => {
  it("finds nothing between a diagram and itself", async () => {
    expect(diffDiagrams(await read(shipped), await read(shipped))).to.deep.equal([]);
  });

  it("tells a changed timer with what it was and what it is", async () => {
    const [change, ...others] = await changesBy("=clock.end", "=clock.warning");
    expect(others).to.deep.equal([]);
    expect(change).to.deep.include({ kind: "changed", elementId: "ServiceOverdue" });
    expect(change?.fields.map(({ before, after }) => [before, after])).to.deep.equal([["=clock.end", "=clock.warning"]]);
  });

  it("tells a changed name, clock, clause and assignment of one task", async () => {
    const name = await changesBy('name="代办公共服务"', 'name="代办"');
    expect(name.map(({ fields }) => fields)).to.deep.equal([[{ path: ["name"], before: "代办公共服务", after: "代办" }]]);
    const clock = await changesBy('budget="=setting.terms.publicService"', 'budget="=5"');
    expect(clock[0]?.fields).to.deep.equal([
      {
        path: ["extensionElements", "bpmn:ExtensionElements", "values", "clauseflow:Clock", "budget"],
        before: "=setting.terms.publicService",
        after: "=5",
      },
    ]);
    const clause = await changesBy('<clauseflow:clause id="FR-4" />', "");
    expect(clause[0]?.fields[0]).to.include({ before: "FR-1、FR-2、FR-4、PLAN-MATTER", after: "FR-1、FR-2、PLAN-MATTER" });
  });

  it("tells an added and a removed element", async () => {
    const added = await changesBy('<bpmn:userTask id="Triage"', '<bpmn:manualTask id="Extra" name="加一步" /><bpmn:userTask id="Triage"');
    expect(added.map(({ kind, elementId }) => [kind, elementId])).to.deep.equal([["added", "Extra"]]);
    const reversed = diffDiagrams(
      await read(shipped.replace('<bpmn:userTask id="Triage"', '<bpmn:manualTask id="Extra" /><bpmn:userTask id="Triage"')),
      await read(shipped),
    );
    expect(reversed.map(({ kind, elementId }) => [kind, elementId])).to.deep.equal([["removed", "Extra"]]);
  });

  it("keeps apart what is only drawn elsewhere", async () => {
    const bounds = /(<bpmndi:BPMNShape [^>]*bpmnElement="Triage"[^>]*>\s*<dc:Bounds x=")([\d.]+)"/.exec(shipped);
    const moved = await changesBy(bounds?.[0] ?? "", `${bounds?.[1]}7"`);
    expect(moved).to.deep.equal([{ kind: "moved", elementId: "Triage", type: "bpmn:UserTask", name: "首问研判", fields: [] }]);
  });
});
