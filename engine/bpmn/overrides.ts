import { Join } from "./elements/join.ts";
import { Pass } from "./elements/pass.ts";
import { SequenceFlow } from "./elements/sequence-flow.ts";
import { SubProcess } from "./elements/sub-process.ts";
import { Wait } from "./elements/wait.ts";

/** What executor one does differently from the library, by BPMN type. */
export const overrides = {
  SequenceFlow,
  SubProcess,
  ManualTask: Pass,
  ServiceTask: Wait,
  SendTask: Wait,
  ScriptTask: Wait,
  BusinessRuleTask: Wait,
  ReceiveTask: Wait,
  CallActivity: Wait,
  IntermediateCatchEvent: Wait,
  BoundaryEvent: Pass,
  EventBasedGateway: Pass,
  ParallelGateway: Join,
  InclusiveGateway: Join,
};
