import type { ColumnOf, SheetName } from "../../../engine/domain/import/people-sheet.ts";
import type { Role, UnitLevel } from "../../../engine/domain/org.ts";

type Words = { readonly zh: string; readonly en: string };

/** Names of the tables in the file; either language is read. */
export const sheetWords: Readonly<Record<SheetName, Words>> = {
  units: { zh: "单位", en: "Units" },
  people: { zh: "人员", en: "People" },
  posts: { zh: "岗位", en: "Posts" },
};

/** Column heads; either language is read, with or without the star of a required one. */
export const columnWords: { readonly [S in SheetName]: Readonly<Record<ColumnOf<S>, Words>> } = {
  units: {
    id: { zh: "单位编号*", en: "Unit id*" },
    name: { zh: "名称*", en: "Name*" },
    nameEn: { zh: "英文名称", en: "English name" },
    level: { zh: "层级*", en: "Level*" },
    parent: { zh: "上级单位编号", en: "Parent unit id" },
  },
  people: {
    account: { zh: "账号*", en: "Account*" },
    name: { zh: "姓名*", en: "Name*" },
    phone: { zh: "电话", en: "Phone" },
    email: { zh: "邮箱", en: "E-mail" },
  },
  posts: {
    account: { zh: "账号*", en: "Account*" },
    role: { zh: "岗位*", en: "Role*" },
    unit: { zh: "单位编号*", en: "Unit id*" },
  },
};

export const roleWords: Readonly<Record<Role, string>> = {
  "grid-worker": "网格员",
  "first-responder": "首问责任人",
  mediator: "调解员",
  "office-staff": "承办人",
  "office-head": "承办单位负责人",
  "centre-staff": "综治中心工作人员",
  "centre-deputy": "综治中心副主任",
  "centre-director": "综治中心主任",
  "party-secretary": "党委书记",
  leader: "包案领导",
  "duty-officer": "值班员",
  "process-admin": "流程管理员",
  auditor: "审计员",
  "system-admin": "系统管理员",
};

export const levelWords: Readonly<Record<UnitLevel, string>> = {
  district: "区",
  town: "镇",
  office: "办（所）",
  village: "村（社区）",
  grid: "网格",
};

/** The code a Chinese word of the sheet stands for; anything else as it was typed. */
export function codeOf(words: Readonly<Record<string, string>>, typed: string): string {
  const found = Object.entries(words).find(([, word]) => plain(word) === plain(typed));
  return found?.[0] ?? typed;
}

/** Half- and full-width brackets, case and the star make no difference. */
export function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(/[*\s]/g, "").toLowerCase();
}
