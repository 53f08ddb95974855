import type { ImportFault, ImportFaultCode, SheetName } from "../../../engine/domain/import/people-sheet.ts";
import type { Language } from "../../../engine/usecases/check-values.ts";
import type { Imported } from "../../../engine/usecases/people/import-people.ts";
import { columnWords, plain, sheetWords } from "../../adapters/people-sheet/sheet-words.ts";
import type { ImportProblem, ImportReport } from "../../contract/types.ts";

type Words = { readonly zh: string; readonly en: string };

const words: Readonly<Record<ImportFaultCode, Words>> = {
  SHEET_MISSING: {
    zh: "文件里没有“单位”“人员”“岗位”这几张表，请使用模板。",
    en: "The file has none of the sheets Units, People, Posts; use the template.",
  },
  COLUMN_MISSING: { zh: "缺少这一列，请不要改动模板的表头。", en: "This column is missing; leave the template's heads as they are." },
  SHEET_EMPTY: { zh: "表里没有内容。", en: "There is nothing in the sheets." },
  TOO_MANY_ROWS: { zh: "一次最多导入 5,000 行。", en: "At most 5,000 rows can be imported at a time." },
  FORMULA: { zh: "不能是公式，请粘贴为值。", en: "A formula is not taken; paste its value." },
  NOT_TEXT: { zh: "请填写一行文字，不能是日期、换行或错误值。", en: "Write one line of text, not a date, several lines or an error." },
  MISSING: { zh: "必填。", en: "This is required." },
  TOO_LONG: { zh: "太长了。", en: "This is too long." },
  UNIT_ID_INVALID: {
    zh: "单位编号只能用字母、数字、点、横线和下划线，最多 64 位。",
    en: "A unit id has letters, digits, dots, dashes and underscores, at most 64.",
  },
  ACCOUNT_INVALID: {
    zh: "账号只能用小写字母、数字、点、横线和下划线，以字母或数字开头，最多 64 位。",
    en: "An account has small letters, digits, dots, dashes and underscores, begins with a letter or digit, at most 64.",
  },
  LEVEL_UNKNOWN: { zh: "没有这个层级，见“说明”表。", en: "There is no such level; see the guide sheet." },
  ROLE_UNKNOWN: { zh: "没有这个岗位，见“说明”表。", en: "There is no such role; see the guide sheet." },
  TWICE: { zh: "前面已经有同样的一行。", en: "An earlier line says the same already." },
  UNIT_UNKNOWN: { zh: "没有这个单位。", en: "There is no such unit." },
  UNIT_CLOSED: { zh: "这个单位已停用。", en: "This unit is closed." },
  UNIT_CIRCLE: { zh: "单位不能成为自己的下级。", en: "A unit cannot stand below itself." },
  LEVEL_CHANGED: { zh: "已有单位的层级不能改变。", en: "The level of a unit that is there cannot change." },
  ACCOUNT_UNKNOWN: { zh: "没有这个账号，请先在“人员”表里填写。", en: "There is no such account; add it to the People sheet." },
  PERSON_DISABLED: { zh: "这个账号已停用，请先启用。", en: "This account is closed; open it first." },
  PERSON_WITHOUT_POST: { zh: "新人员至少要有一个岗位。", en: "A new person needs at least one post." },
  TOO_MANY_ACCOUNTS: {
    zh: "一次最多新建 1,000 个账号，请分几次导入。",
    en: "At most 1,000 accounts are made at a time; import in parts.",
  },
  LAST_ADMIN: { zh: "导入后将没有系统管理员。", en: "Nobody would be left to administer the system." },
};

/** More would only repeat what these say. */
const mostProblems = 200;

export function importReport(
  { faults, ...imported }: Imported,
  { dryRun, language }: { readonly dryRun: boolean; readonly language: Language },
): ImportReport {
  const problems = faults.slice(0, mostProblems).map((fault) => importProblem(fault, language));
  return { dryRun, ...imported, problems };
}

export function importProblem({ sheet, row, column, code, value }: ImportFault, language: Language): ImportProblem {
  const tongue = language === "en" ? "en" : "zh";
  const message = words[code][tongue];
  return {
    sheet: sheetWords[sheet][tongue],
    row,
    column: column === null ? null : headOf(sheet, column, tongue),
    code,
    message: value === null ? message : `${message}（${value.slice(0, 100)}）`,
  };
}

function headOf(sheet: SheetName, column: string, tongue: keyof Words): string {
  const heads: Readonly<Record<string, Words>> = columnWords[sheet];
  const head = heads[column]?.[tongue] ?? column;
  return plain(head) === "" ? column : head.replace("*", "");
}
