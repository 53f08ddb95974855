import type { Matter } from "../../../engine/domain/matter.ts";
import type { World } from "../../../engine/usecases/world.ts";
import type { PublicMatter } from "../../contract/types.ts";
import type { Directory } from "./directory.ts";
import { ratingView } from "./dossier.ts";

/** What a citizen sees of their matter: no names of staff, nothing internal. */
export async function publicMatter(world: World, matter: Matter, { unitRef }: Directory): Promise<PublicMatter> {
  const { tasks, events } = await world.unitOfWork.read(async (repositories) => ({
    tasks: (await repositories.tasks.listByMatter(matter.id)).filter((task) => task.state === "open"),
    events: await repositories.events.listByMatter(matter.id),
  }));
  const due = tasks.flatMap((task) => (task.dueAt === null ? [] : [task.dueAt])).sort();
  const steps = events.flatMap((event) => {
    const status =
      event.kind === "matterRegistered"
        ? "registered"
        : event.kind === "matterChanged"
          ? event.data.status
          : event.kind === "matterArchived"
            ? "archived"
            : undefined;
    return typeof status === "string" ? [{ at: event.at, status: status as PublicMatter["status"] }] : [];
  });
  const isAnswered = ["answered", "rated", "archived"].includes(matter.status);
  return {
    receiptNumber: matter.receiptNumber,
    title: matter.title,
    status: matter.status,
    registeredAt: matter.registeredAt,
    closedAt: matter.closedAt,
    unit: unitRef(matter.unit),
    responsibleUnit: matter.responsibleUnit === null ? null : unitRef(matter.responsibleUnit),
    expectedBy: isAnswered ? null : (due.at(-1) ?? null),
    provisional: tasks.some((task) => task.provisional),
    paused: tasks.some((task) => task.paused),
    answer: isAnswered ? matter.result : null,
    steps,
    rating: ratingView(matter),
  };
}
