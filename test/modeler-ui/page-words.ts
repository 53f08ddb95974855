import { adminWords } from "../../modeler-ui/src/admin/words/words.ts";
import { commonWords } from "../../modeler-ui/src/common/words/words.ts";
import { diagramWords } from "../../modeler-ui/src/diagram/words/words.ts";
import { formWords } from "../../modeler-ui/src/form/words/words.ts";
import { helpWords } from "../../modeler-ui/src/help/words/words.ts";
import type { PageWords } from "../../modeler-ui/src/i18n/words.ts";
import { inboxWords } from "../../modeler-ui/src/inbox/words/words.ts";
import { layoutWords } from "../../modeler-ui/src/layout/words/words.ts";
import { ledgerWords } from "../../modeler-ui/src/ledger/words/words.ts";
import { matterWords } from "../../modeler-ui/src/matter/words/words.ts";
import { modelerWords } from "../../modeler-ui/src/modeler/words/words.ts";
import { problemWords } from "../../modeler-ui/src/problems/words/words.ts";
import { publicWords } from "../../modeler-ui/src/public/words/words.ts";
import { registerWords } from "../../modeler-ui/src/register/words/words.ts";
import { replayWords } from "../../modeler-ui/src/replay/words/words.ts";
import { sessionWords } from "../../modeler-ui/src/session/words/words.ts";
import { taskWords } from "../../modeler-ui/src/task/words/words.ts";

/** The words of every page; a namespace that is missing here fails the test of the words. */
export const pageWords: readonly PageWords[] = [
  commonWords,
  layoutWords,
  problemWords,
  sessionWords,
  inboxWords,
  taskWords,
  formWords,
  diagramWords,
  matterWords,
  ledgerWords,
  registerWords,
  publicWords,
  modelerWords,
  replayWords,
  adminWords,
  helpWords,
];
