import { may } from "../../../engine/domain/authority.ts";
import { Refusal } from "../../../engine/domain/refusal.ts";
import { demand } from "../../../engine/usecases/demand.ts";
import { importPeople } from "../../../engine/usecases/people/import-people.ts";
import { peopleTemplate } from "../../adapters/people-sheet/people-template.ts";
import { readPeopleSheet } from "../../adapters/people-sheet/read-people-sheet.ts";
import type { Handlers } from "../handlers.ts";
import { importReport } from "../views/import-report.ts";

export const importHandlers: Handlers<"POST /api/people/import" | "GET /api/people/import/template"> = {
  "POST /api/people/import": async ({ world, signed, input, language }) => {
    // Asked before the file is opened: reading it is work.
    demand(may(signed.actor, "managePeople", { kind: "office" }));
    const dryRun = input.query?.dryRun ?? false;
    const sheet = await readPeopleSheet(input.file);
    const report = importReport(await importPeople(world, { actor: signed.actor, ...sheet, dryRun }), { dryRun, language });
    if (!dryRun && report.problems.length > 0)
      throw new Refusal("IMPORT_INVALID", { problems: report.problems.map((problem) => ({ ...problem })) });
    return { json: report };
  },
  "GET /api/people/import/template": async ({ signed }) => {
    demand(may(signed.actor, "managePeople", { kind: "office" }));
    return {
      bytes: await peopleTemplate(),
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      fileName: "人员导入模板.xlsx",
    };
  },
};
