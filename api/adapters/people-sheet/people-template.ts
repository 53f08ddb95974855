import ExcelJS, { type Workbook, type Worksheet } from "exceljs";
import { type SheetName, sheetColumns } from "../../../engine/domain/import/people-sheet.ts";
import { columnWords, levelWords, roleWords, sheetWords } from "./sheet-words.ts";

const guide: readonly string[] = [
  "填写说明",
  "1. 在“单位”“人员”“岗位”三张表里填写，从第 2 行起，一行一条；带 * 的列必填。“示例”表仅供参考，不会导入。",
  "2. 单位编号、账号由您自定：单位编号用字母、数字、点、横线（如 town、village-01）；账号用小写字母和数字（如 zhangsan）。",
  "3. 一个人有几个岗位就在“岗位”表里写几行，第一行的单位是其所在单位。表里出现的人，岗位以表为准。",
  "4. 已有的编号或账号会被修改，没有的会新建；电话、邮箱留空则保持原样。不能用公式。",
  "5. 全部正确才会导入，有一行出错则全部不导入。最多 5,000 行。",
  "6. 新账号的初始密码在导入后只显示一次，本人首次登录须修改。",
];

const example: Readonly<Record<SheetName, readonly (readonly string[])[]>> = {
  units: [
    ["town", "青溪镇综治中心", "Town centre", levelWords.town, ""],
    ["justice-office", "司法所", "Justice office", levelWords.office, "town"],
    ["village-01", "柳湾村综治中心", "Liuwan village centre", levelWords.village, "town"],
    ["grid-01", "柳湾村第一网格", "", levelWords.grid, "village-01"],
  ],
  people: [
    ["zhangsan", "张三", "0123-4567890", ""],
    ["lisi", "李四", "", "lisi@example.org"],
  ],
  posts: [
    ["zhangsan", roleWords["first-responder"], "village-01"],
    ["zhangsan", roleWords.mediator, "village-01"],
    ["lisi", roleWords["office-head"], "justice-office"],
  ],
};

const sheetNames = Object.keys(sheetColumns) as readonly SheetName[];
const widths = { account: 18, name: 26, nameEn: 28, id: 20, level: 16, parent: 20, phone: 20, email: 28, role: 24, unit: 20 };

/** An empty sheet to fill in, with how to do it, an example, and the words that levels and roles are chosen from. */
export async function peopleTemplate(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  addGuide(workbook);
  for (const sheet of sheetNames) addTable(workbook, sheet);
  addExample(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addGuide(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("说明");
  sheet.getColumn(1).width = 110;
  for (const line of guide) sheet.addRow([line]).getCell(1).alignment = { wrapText: true };
  sheet.addRow([]);
  sheet.addRow([`层级：${Object.values(levelWords).join("、")}`]);
  sheet.addRow([`岗位：${Object.values(roleWords).join("、")}`]).getCell(1).alignment = { wrapText: true };
  sheet.getRow(1).font = { bold: true, size: 14 };
}

function addTable(workbook: Workbook, name: SheetName): void {
  const sheet = workbook.addWorksheet(sheetWords[name].zh, { views: [{ state: "frozen", ySplit: 1 }] });
  addHead(sheet, name);
  for (const [index, column] of sheetColumns[name].entries()) {
    sheet.getColumn(index + 1).width = widths[column];
    // Everything is text: a phone number keeps its zeros.
    sheet.getColumn(index + 1).numFmt = "@";
  }
}

function addExample(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("示例");
  for (const name of sheetNames) {
    sheet.addRow([sheetWords[name].zh]).font = { bold: true, size: 12 };
    addHead(sheet, name);
    for (const line of example[name]) sheet.addRow([...line]);
    sheet.addRow([]);
  }
  for (let column = 1; column <= 5; column++) sheet.getColumn(column).width = 24;
}

function addHead(sheet: Worksheet, name: SheetName): void {
  const words: Readonly<Record<string, { readonly zh: string }>> = columnWords[name];
  const row = sheet.addRow(sheetColumns[name].map((column) => words[column]?.zh ?? column));
  row.font = { bold: true };
  row.eachCell((cell) => {
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE6EEF8" } };
  });
}
