import type { ReactNode } from "react";
import type { Capability } from "../../../api/contract/types.ts";
import { useCapability } from "../session/use-session.ts";
import { ForbiddenPage } from "./forbidden-page.tsx";

/** A page that only some posts open. The server refuses the rest anyway; this says it in words. */
export function RequireCapability({ capability, children }: { readonly capability: Capability; readonly children: ReactNode }) {
  const may = useCapability();
  return may(capability) ? children : <ForbiddenPage />;
}
