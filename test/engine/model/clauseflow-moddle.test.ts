import { BpmnModdle } from "bpmn-moddle";
import { expect } from "chai";
import { clauseflowModdle } from "../../../engine/model/clauseflow-moddle.ts";
import { compiled } from "../../support/compiling.ts";
import { diagram, path } from "../../support/diagram.ts";
import { endEvent, startEvent, userTask } from "../../support/diagram-elements.ts";

const xml = diagram([
  startEvent("Start"),
  userTask("First", { clauses: ["FR-1", "FR-2"] }),
  userTask("X", {
    clock: { name: "办理", budget: "=route.days", unit: "hours", warning: "2" },
    separation: { from: "First", fallbackGroups: "a@b" },
    restricted: true,
  }),
  endEvent("End"),
  path("Start", "First", "X", "End"),
]);

describe("the clauseflow namespace", () => {
  it("is plain JSON, so that the modeler can use the same descriptor", () => {
    expect(JSON.parse(JSON.stringify(clauseflowModdle))).to.deep.equal(clauseflowModdle);
  });

  it("survives being read and written by a modeler", async () => {
    const moddle = new BpmnModdle({ clauseflow: clauseflowModdle });
    const { rootElement, warnings } = await moddle.fromXML(xml);
    const written = await moddle.toXML(rootElement);
    expect(warnings).to.deep.equal([]);
    expect((await compiled(written.xml)).nodes).to.deep.equal((await compiled(xml)).nodes);
    for (const part of [
      'clauseflow:clause id="FR-2"',
      'clauseflow:clock name="办理"',
      'clauseflow:separation from="First"',
      "clauseflow:restricted",
    ])
      expect(written.xml).to.contain(part);
  });

  it("can be written from nothing, as a modeler's properties panel does", async () => {
    const moddle = new BpmnModdle({ clauseflow: clauseflowModdle });
    const clause = moddle.create("clauseflow:Clause", { id: "FR-2" });
    const extensionElements = moddle.create("bpmn:ExtensionElements", { values: [clause] });
    const { xml: written } = await moddle.toXML(moddle.create("bpmn:Task", { id: "T", extensionElements }));
    expect(written).to.contain('<clauseflow:clause id="FR-2"');
  });
});
