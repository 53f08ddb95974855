import BpmnModeler from "bpmn-js/lib/Modeler";
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, ZeebePropertiesProviderModule } from "bpmn-js-properties-panel";
import ZeebeBehaviors from "camunda-bpmn-js-behaviors/lib/camunda-cloud";
import zeebeModdle from "zeebe-bpmn-moddle/resources/zeebe.json";
import { clauseflowModdle } from "../../../../engine/model/clauseflow-moddle.ts";
import { charterModule } from "../panel/charter-module.ts";
import type { CharterWords } from "../panel/charter-words.ts";
import { translateModule } from "../translations/translate-module.ts";
import { appendModule } from "./append-module.ts";
import { supportedModule } from "./supported-module.ts";

type Parts = { readonly canvas: HTMLElement; readonly panel: HTMLElement; readonly language: string; readonly words: CharterWords };

/** A modeler that speaks the office's language and dialect. Whoever creates it destroys it. */
export function createModeler({ canvas, panel, language, words }: Parts): BpmnModeler {
  return new BpmnModeler({
    container: canvas,
    propertiesPanel: { parent: panel },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      ZeebeBehaviors,
      translateModule(language),
      charterModule(words),
      appendModule(words.append),
      supportedModule,
    ] as never,
    moddleExtensions: { zeebe: zeebeModdle, clauseflow: clauseflowModdle },
  });
}
