import { BpmnModdle } from "bpmn-moddle";
import zeebeModdle from "zeebe-bpmn-moddle/resources/zeebe.json";
import { clauseflowModdle } from "../../../../engine/model/clauseflow-moddle.ts";
import { isElement, type ModdleElement } from "./moddle-element.ts";

/** The diagram's elements, without drawing it. */
export async function readDiagram(xml: string): Promise<ModdleElement> {
  const { rootElement } = await new BpmnModdle({ zeebe: zeebeModdle, clauseflow: clauseflowModdle }).fromXML(xml);
  if (!isElement(rootElement)) throw new Error("not a BPMN file");
  return rootElement;
}
