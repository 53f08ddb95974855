import type { ServedMatter } from "../support/served-matter.ts";

/** A page of the tour: who looks at it, where, and which element shows that it is there. */
export type TourPage = { readonly name: string; readonly as: string | null; readonly path: string; readonly hasDiagram?: boolean };

/** Every page that the application has. A route that is missing here is missed by every check of the tour. */
export function tourOf({ matterId, taskKey, doneKey, instanceKey }: ServedMatter): readonly TourPage[] {
  return [
    { name: "sign-in", as: null, path: "/sign-in" },
    { name: "citizen's page", as: null, path: "/public" },
    { name: "citizen's help", as: null, path: "/public/help" },
    { name: "inbox", as: "land-1", path: "/" },
    { name: "empty inbox", as: "land-1", path: "/?view=copied" },
    { name: "done", as: "responder-1", path: "/?view=done" },
    { name: "open task", as: "land-1", path: `/tasks/${taskKey}`, hasDiagram: true },
    { name: "finished task", as: "responder-1", path: `/tasks/${doneKey}`, hasDiagram: true },
    { name: "choose a process", as: "responder-1", path: "/register" },
    { name: "register", as: "responder-1", path: "/register?process=first-responsibility" },
    { name: "matter", as: "responder-1", path: `/matters/${matterId}`, hasDiagram: true },
    { name: "ledger", as: "responder-1", path: "/matters" },
    { name: "help", as: "responder-1", path: "/help" },
    { name: "profile", as: "responder-1", path: "/profile" },
    { name: "not found", as: "responder-1", path: "/nowhere" },
    { name: "not allowed", as: "responder-1", path: "/admin" },
    { name: "no such task", as: "responder-1", path: "/tasks/1" },
    { name: "no such matter", as: "responder-1", path: "/matters/1" },
    { name: "find a replay", as: "auditor", path: "/replay" },
    { name: "replay", as: "auditor", path: `/replay/${instanceKey}?seq=5`, hasDiagram: true },
    { name: "a matter's replay", as: "auditor", path: `/replay/matter/${matterId}` },
    { name: "processes", as: "process-admin", path: "/processes" },
    { name: "process", as: "process-admin", path: "/processes/first-responsibility", hasDiagram: true },
    { name: "draft", as: "process-admin", path: "/processes/first-responsibility/draft", hasDiagram: true },
    { name: "comparison", as: "process-admin", path: "/processes/first-responsibility/compare" },
    { name: "people", as: "admin", path: "/admin" },
    { name: "units", as: "admin", path: "/admin/units" },
    { name: "import", as: "admin", path: "/admin/import" },
    { name: "calendar", as: "admin", path: "/admin/calendar" },
    { name: "erasure", as: "admin", path: "/admin/erasure" },
  ];
}
