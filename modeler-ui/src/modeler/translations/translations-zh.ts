import official from "bpmn-js-i18n/translations/zn";
import community from "bpmn-js-i18n-zh/lib/bpmn-js/index.js";
import camundaPanel from "bpmn-js-i18n-zh/lib/camunda-properties-panel/index.js";
import panel from "bpmn-js-i18n-zh/lib/properties-panel/index.js";
import zeebePanel from "bpmn-js-i18n-zh/lib/zeebe-properties-panel/index.js";
import { elementNamesZh } from "./element-names-zh.ts";
import { ownZh } from "./own-zh.ts";

/** Both translation packages together and our own words above them: alone each leaves strings in English. */
export const translationsZh: Readonly<Record<string, string>> = {
  ...camundaPanel,
  ...panel,
  ...zeebePanel,
  ...community,
  ...official,
  ...elementNamesZh,
  ...ownZh,
};
