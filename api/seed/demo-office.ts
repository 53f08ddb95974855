import type { Post, Role, Unit, UnitLevel } from "../../engine/domain/org.ts";

/** The demo town of the tour: one safety office, three offices, two villages with a grid each. All people are invented. */
export const demoOffice = { name: "青溪镇综治中心", nameEn: "Qingxi Town Service and Governance Centre" } as const;

export const demoPassword = "demo";

export const demoUnits: readonly Unit[] = [
  unit("town", "青溪镇综治中心", "Town centre", "town", null),
  unit("safety-office", "平安建设办公室", "Safety office", "office", "town"),
  unit("justice-office", "司法所", "Justice office", "office", "town"),
  unit("civil-office", "民政办", "Civil affairs office", "office", "town"),
  unit("land-office", "自然资源所", "Natural resources office", "office", "town"),
  unit("village-1", "柳湾村综治中心", "Liuwan village centre", "village", "town"),
  unit("village-2", "石桥村综治中心", "Shiqiao village centre", "village", "town"),
  unit("grid-1", "柳湾村第一网格", "Liuwan grid 1", "grid", "village-1"),
  unit("grid-2", "石桥村第一网格", "Shiqiao grid 1", "grid", "village-2"),
];

export type DemoPerson = { readonly account: string; readonly name: string; readonly posts: readonly Post[] };

export const demoPeople: readonly DemoPerson[] = [
  ...villagePeople(1, ["陈小满", "周文秀", "何守义", "郑立平", "刘长河"]),
  ...villagePeople(2, ["孙冬梅", "吴海燕", "马德全", "许国华", "高建民"]),
  person("responder-t", "林晓岚", ["first-responder", "town"]),
  person("mediator-t", "罗正和", ["mediator", "town"]),
  person("staff-t", "唐敏", ["centre-staff", "town"]),
  person("duty-1", "曹立冬", ["duty-officer", "town"]),
  person("safety-head", "梁卫东", ["office-head", "safety-office"], ["centre-deputy", "safety-office"]),
  person("deputy", "韩志远", ["centre-deputy", "town"]),
  person("secretary", "沈国栋", ["party-secretary", "town"], ["centre-director", "town"]),
  person("leader-1", "顾明", ["leader", "town"]),
  person("justice-head", "秦法平", ["office-head", "justice-office"]),
  person("justice-1", "白静", ["office-staff", "justice-office"]),
  person("civil-head", "邓惠民", ["office-head", "civil-office"]),
  person("civil-1", "苏小雅", ["office-staff", "civil-office"]),
  person("land-head", "田耕", ["office-head", "land-office"]),
  person("land-1", "石磊", ["office-staff", "land-office"]),
  person("process-admin", "程序", ["process-admin", "town"]),
  person("auditor", "严明", ["auditor", "town"]),
  person("admin", "管理员", ["system-admin", "town"]),
];

function villagePeople(n: 1 | 2, names: readonly [string, string, string, string, string]): readonly DemoPerson[] {
  const village = `village-${n}`;
  return [
    person(`grid-${n}`, names[0], ["grid-worker", `grid-${n}`]),
    person(`responder-${n}`, names[1], ["first-responder", village]),
    person(`mediator-${n}`, names[2], ["mediator", village]),
    person(`village-deputy-${n}`, names[3], ["centre-deputy", village], ["centre-staff", village]),
    person(`village-head-${n}`, names[4], ["centre-director", village]),
  ];
}

function unit(id: string, name: string, nameEn: string, level: UnitLevel, parent: string | null): Unit {
  return { id, name, nameEn, level, parent, closed: false };
}

function person(account: string, name: string, ...posts: readonly (readonly [Role, string])[]): DemoPerson {
  return { account, name, posts: posts.map(([role, unitId]) => ({ role, unit: unitId })) };
}
