import type { Body } from "../../api/contract/types.ts";

/** What the citizen of a sample matter told of themselves; nothing but the vault may hold it. */
export const sampleCitizen = { citizenName: "欧阳紫燕", citizenPhone: "13700137921" } as const;

/** A matter as a counter registers it. */
export function sampleMatter(title = "路灯不亮"): Body<"POST /api/matters"> {
  const data = { channel: "visit", kind: "labour", description: "群众来反映情况，要求中心协助处理。", ...sampleCitizen };
  return { process: "first-responsibility", title, data };
}
