export const zhCN = {
  zoomIn: "放大",
  zoomOut: "缩小",
  fit: "显示全图",
  failed: "流程图没有画出来",
  now: "现在的环节：{{names}}",
  ended: "流程已结束。",
  label: "{{name}}（第 {{version}} 版）的流程图。{{words}}",
} as const;
