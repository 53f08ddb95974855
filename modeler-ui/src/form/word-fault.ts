import type { TFunction } from "i18next";
import type { FieldFault } from "./check/field-fault.ts";

/** What is wrong with a field, naming it by its title. */
export function wordFault({ code, params }: Pick<FieldFault, "code" | "params">, title: string, t: TFunction): string {
  const format = code === "format" ? t(`form:format.${params.format}`, { defaultValue: "" }) : "";
  return t(`form:fault.${code}`, { ...params, format, title, defaultValue: t("form:fault.other", { title }) });
}
