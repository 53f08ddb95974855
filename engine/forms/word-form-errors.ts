import type { ErrorObject } from "ajv";
import type { Localize } from "ajv-i18n/localize/types.js";
import zh from "ajv-i18n/localize/zh/index.js";
import type { Schema } from "./check-keywords.ts";
import { fieldAt, titleAt } from "./field-titles.ts";
import type { FormError, FormLanguage } from "./form-error.ts";
import { formLimits } from "./form-limits.ts";
import { pointerTo } from "./json-pointer.ts";

/** The package's types speak of a default export that its CommonJS file does not have. */
const localizeZh = zh as unknown as Localize;

/** The words that stand for a type or format in Chinese. */
const zhWords: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  integer: "整数",
  boolean: "是或否",
  array: "列表",
  object: "表格",
  date: "日期",
  "date-time": "日期和时间",
  time: "时间",
  email: "电子邮箱",
  uri: "网址",
};

/** ajv's errors as the office tells them; what only repeats another error is left out. */
export function wordFormErrors(schema: Schema, errors: readonly ErrorObject[], language: FormLanguage): readonly FormError[] {
  const telling = errors.filter(({ keyword }) => keyword !== "if").slice(0, formLimits.errors);
  return telling.map((error) => wordError(schema, error, language));
}

function wordError(schema: Schema, error: ErrorObject, language: FormLanguage): FormError {
  const path = pathOf(error);
  const title = titleAt(schema, path);
  const sentence = language === "zh-CN" ? zhSentence(schema, error) : enSentence(schema, error);
  const named =
    title === "" || error.keyword.toLowerCase().endsWith("required")
      ? sentence
      : `${title}${language === "zh-CN" ? "：" : ": "}${sentence}`;
  return { path, field: fieldAt(path), code: error.keyword, message: named };
}

/** A missing or surplus property is told where it should be or stands. */
function pathOf({ keyword, instancePath, params }: ErrorObject): string {
  if (keyword === "required" || keyword === "dependentRequired") return pointerTo(instancePath, String(params.missingProperty));
  return keyword === "additionalProperties" ? pointerTo(instancePath, String(params.additionalProperty)) : instancePath;
}

function zhSentence(schema: Schema, error: ErrorObject): string {
  const worded = { ...error, params: zhParams(schema, error) };
  localizeZh([worded]);
  return worded.message ?? error.keyword;
}

function zhParams(schema: Schema, { instancePath, params }: ErrorObject): Record<string, unknown> {
  const titled = ["missingProperty", "property", "deps"];
  return Object.fromEntries(
    Object.entries(params as Record<string, unknown>).map(([name, value]) => {
      if (titled.includes(name)) return [name, titlesOf(schema, instancePath, String(value))];
      return [name, (name === "type" || name === "format") && typeof value === "string" ? (zhWords[value] ?? value) : value];
    }),
  );
}

function titlesOf(schema: Schema, path: string, names: string): string {
  return names
    .split(", ")
    .map((name) => titleAt(schema, pointerTo(path, name)))
    .join("、");
}

function enSentence(schema: Schema, { keyword, instancePath, params, message }: ErrorObject): string {
  if (keyword === "required") return `${titleAt(schema, pointerTo(instancePath, String(params.missingProperty)))} is required`;
  if (keyword === "dependentRequired") {
    const [missing, given] = [params.missingProperty, params.property].map((name) =>
      titleAt(schema, pointerTo(instancePath, String(name))),
    );
    return `${missing} is required with ${given}`;
  }
  return message ?? keyword;
}
