/** Advice of the page's own rules, by rule. */
export const lintZh = {
  term: "人工任务没有办理期限（自身和外层都没有）。",
  clause: "没有写明依据哪一条款。",
  assignment: "没有写明由谁办理；不写则归登记单位。",
  form: "没有表单，办理人只能直接办结。",
  formUnknown: "引用的表单不在本流程中。",
  label: "没有名称。",
  supported: "服务器不支持这种元素，不能发布。",
  "no-disconnected": "没有与流程相连。",
  "no-duplicate-sequence-flows": "有重复的连线。",
  "no-gateway-join-fork": "同一个网关既汇合又分流，请分成两个。",
} as const;

export const lintEn: Readonly<Record<keyof typeof lintZh, string>> = {
  term: "The user task has no term, neither its own nor one around it.",
  clause: "No clause is named that this rests on.",
  assignment: "Nobody is named to do it; it then belongs to the unit that registered the matter.",
  form: "There is no form; the task can only be completed as it is.",
  formUnknown: "The form it names is not in this process.",
  label: "It has no name.",
  supported: "The server does not support this element; it cannot be published.",
  "no-disconnected": "It is not connected to the process.",
  "no-duplicate-sequence-flows": "There are duplicate flows.",
  "no-gateway-join-fork": "One gateway both joins and splits; use two.",
};
