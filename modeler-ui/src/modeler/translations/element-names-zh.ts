/** Chinese for what the panel calls the selected element, composed as the panel composes it. */
export const elementNamesZh: Readonly<Record<string, string>> = { ...plainNames(), ...eventNames() };

function plainNames(): Readonly<Record<string, string>> {
  return {
    Process: "流程",
    Collaboration: "协作",
    Participant: "参与者",
    Lane: "泳道",
    Group: "分组",
    Task: "任务",
    "User Task": "人工任务",
    "Manual Task": "手工任务",
    "Service Task": "服务任务",
    "Script Task": "脚本任务",
    "Send Task": "发送任务",
    "Receive Task": "接收任务",
    "Business Rule Task": "规则任务",
    "Call Activity": "调用流程",
    "Sub Process": "子流程",
    "Expanded Sub Process": "子流程（展开）",
    "Collapsed Sub Process": "子流程（折叠）",
    "Event Sub Process": "事件子流程",
    "Ad Hoc Sub Process": "特定子流程",
    "Expanded Ad Hoc Sub Process": "特定子流程（展开）",
    "Collapsed Ad Hoc Sub Process": "特定子流程（折叠）",
    Transaction: "事务",
    "Exclusive Gateway": "排他网关",
    "Parallel Gateway": "并行网关",
    "Inclusive Gateway": "包容网关",
    "Complex Gateway": "复杂网关",
    "Event Based Gateway": "事件网关",
    "Sequence Flow": "连线",
    "Default Flow": "默认连线",
    "Conditional Flow": "条件连线",
    "Message Flow": "消息流",
    Association: "关联",
    "Data Input Association": "数据输入关联",
    "Data Output Association": "数据输出关联",
    "Text Annotation": "文字批注",
    "Data Object Reference": "数据对象",
    "Data Store Reference": "数据存储",
    "Data Input": "数据输入",
    "Data Output": "数据输出",
    Label: "标签",
  };
}

function eventNames(): Readonly<Record<string, string>> {
  const events = {
    "Start Event": "开始事件",
    "End Event": "结束事件",
    "Intermediate Catch Event": "中间捕获事件",
    "Intermediate Throw Event": "中间抛出事件",
    "Boundary Event": "边界事件",
  };
  const triggers = {
    Timer: "定时",
    Message: "消息",
    Error: "错误",
    Signal: "信号",
    Escalation: "升级",
    Conditional: "条件",
    Link: "链接",
    Compensate: "补偿",
    Compensation: "补偿",
    Cancel: "取消",
    Terminate: "终止",
  };
  const names = Object.entries(events).flatMap(([english, chinese]) => [
    [english, chinese],
    ...Object.entries(triggers).flatMap(([trigger, word]) => [
      [`${trigger} ${english}`, `${word}${chinese}`],
      [`${trigger} ${english} (Non Interrupting)`, `${word}${chinese}（不中断）`],
    ]),
  ]);
  return Object.fromEntries(names);
}
