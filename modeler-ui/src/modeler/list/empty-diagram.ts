type Named = { readonly key: string; readonly name: string; readonly start: string; readonly task: string; readonly end: string };

/** A diagram to begin with: start, one user task, end. `key` is an XML name. */
export function emptyDiagram({ key, name, start, task, end }: Named): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:clauseflow="https://clauseflow.org/schema/1.0" id="Definitions_${key}" targetNamespace="https://clauseflow.org/processes">
  <bpmn:process id="${key}" name="${escaped(name)}" isExecutable="true">
    <bpmn:startEvent id="Start" name="${escaped(start)}">
      <bpmn:outgoing>ToFirst</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:userTask id="First" name="${escaped(task)}">
      <bpmn:extensionElements>
        <zeebe:userTask />
      </bpmn:extensionElements>
      <bpmn:incoming>ToFirst</bpmn:incoming>
      <bpmn:outgoing>ToEnd</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:endEvent id="End" name="${escaped(end)}">
      <bpmn:incoming>ToEnd</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="ToFirst" sourceRef="Start" targetRef="First" />
    <bpmn:sequenceFlow id="ToEnd" sourceRef="First" targetRef="End" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="${key}">
      <bpmndi:BPMNShape id="Start_di" bpmnElement="Start"><dc:Bounds x="160" y="142" width="36" height="36" /><bpmndi:BPMNLabel /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="First_di" bpmnElement="First"><dc:Bounds x="260" y="120" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="End_di" bpmnElement="End"><dc:Bounds x="424" y="142" width="36" height="36" /><bpmndi:BPMNLabel /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="ToFirst_di" bpmnElement="ToFirst"><di:waypoint x="196" y="160" /><di:waypoint x="260" y="160" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="ToEnd_di" bpmnElement="ToEnd"><di:waypoint x="360" y="160" /><di:waypoint x="424" y="160" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
