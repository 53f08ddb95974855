const everyElement = ["bpmn:BaseElement"];

/**
 * The moddle descriptor of our own namespace: plain JSON, for the compiler here and for the modeler's bpmn-js alike
 * (`new BpmnModeler({ moddleExtensions: { clauseflow: clauseflowModdle } })`).
 */
export const clauseflowModdle = {
  name: "Clauseflow",
  prefix: "clauseflow",
  uri: "https://clauseflow.org/schema/1.0",
  xml: { tagAlias: "lowerCase" },
  associations: [],
  types: [
    {
      name: "Clause",
      superClass: ["Element"],
      meta: { allowedIn: everyElement },
      properties: [{ name: "id", type: "String", isAttr: true }],
    },
    {
      name: "Clock",
      superClass: ["Element"],
      meta: { allowedIn: ["bpmn:UserTask", "bpmn:SubProcess", "bpmn:CallActivity", "bpmn:ServiceTask", "bpmn:SendTask"] },
      properties: [
        { name: "name", type: "String", isAttr: true },
        { name: "budget", type: "String", isAttr: true },
        { name: "unit", type: "String", isAttr: true },
        { name: "since", type: "String", isAttr: true },
        { name: "warning", type: "String", isAttr: true },
      ],
    },
    {
      name: "Separation",
      superClass: ["Element"],
      meta: { allowedIn: ["bpmn:UserTask"] },
      properties: [
        { name: "from", type: "String", isAttr: true },
        { name: "fallbackGroups", type: "String", isAttr: true },
      ],
    },
    { name: "Restricted", superClass: ["Element"], meta: { allowedIn: ["bpmn:UserTask"] }, properties: [] },
  ],
};
