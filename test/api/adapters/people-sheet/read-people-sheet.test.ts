import { deflateRawSync } from "node:zlib";
import { expect } from "chai";
import ExcelJS from "exceljs";
import { peopleTemplate } from "../../../../api/adapters/people-sheet/people-template.ts";
import { readPeopleSheet } from "../../../../api/adapters/people-sheet/read-people-sheet.ts";
import { refusalOf } from "../../../contract/store.ts";
import { peopleWorkbook } from "../../../support/people-workbook.ts";

const read = (bytes: Uint8Array) => readPeopleSheet({ name: "人员.xlsx", bytes });

describe("a sheet of people", () => {
  it("is read by its heads, levels and roles in Chinese or as codes", async () => {
    const bytes = await peopleWorkbook({
      单位: [
        ["village-9", "九村", null, "村(社区)", "town"],
        ["grid-9", "九村网格", "Grid 9", "grid", "village-9"],
      ],
      人员: [["zhang.san", " 张三 ", 13_800_000_000, { text: "z@example.org", hyperlink: "mailto:z@example.org" }]],
      岗位: [["zhang.san", "首问责任人", "village-9"]],
    });
    const { raw, faults } = await read(bytes);
    expect(faults).to.deep.equal([]);
    expect(raw.units).to.deep.equal([
      { row: 2, cells: { id: "village-9", name: "九村", nameEn: "", level: "village", parent: "town" } },
      { row: 3, cells: { id: "grid-9", name: "九村网格", nameEn: "Grid 9", level: "grid", parent: "village-9" } },
    ]);
    expect(raw.people).to.deep.equal([
      { row: 2, cells: { account: "zhang.san", name: "张三", phone: "13800000000", email: "z@example.org" } },
    ]);
    expect(raw.posts).to.deep.equal([{ row: 2, cells: { account: "zhang.san", role: "first-responder", unit: "village-9" } }]);
  });

  it("holds no formula, yes/no, error or several lines, each named by its cell", async () => {
    const bytes = await peopleWorkbook({
      人员: [
        [{ formula: 'HYPERLINK("http://x")', result: "zhangsan" }, "张三"],
        ["lisi", true],
        ["wangwu", { error: "#N/A" }],
        ["zhaoliu", "赵\n六"],
      ],
    });
    const { faults } = await read(bytes);
    expect(faults.map(({ sheet, row, column, code }) => [sheet, row, column, code])).to.deep.equal([
      ["people", 2, "account", "FORMULA"],
      ["people", 3, "name", "NOT_TEXT"],
      ["people", 4, "name", "NOT_TEXT"],
      ["people", 5, "name", "NOT_TEXT"],
    ]);
  });

  it("passes over empty lines, and over sheets that are not its own", async () => {
    const bytes = await peopleWorkbook(
      {
        人员: [
          ["a", "甲"],
          [null, " "],
          ["b", "乙"],
        ],
      },
      (workbook) => workbook.addWorksheet("备注").addRow(["x"]),
    );
    const { raw } = await read(bytes);
    expect(raw.people.map(({ row, cells }) => [row, cells.account])).to.deep.equal([
      [2, "a"],
      [4, "b"],
    ]);
  });

  it("is told to be empty, foreign, short of a column or too long", async () => {
    const codes = async (bytes: Uint8Array) => (await read(bytes)).faults.map(({ code, column }) => [code, column]);
    expect(await codes(await peopleTemplate())).to.deep.equal([["SHEET_EMPTY", null]]);
    const foreign = new ExcelJS.Workbook();
    foreign.addWorksheet("Sheet1").addRow(["a"]);
    expect(await codes(new Uint8Array(await foreign.xlsx.writeBuffer()))).to.deep.equal([["SHEET_MISSING", null]]);
    expect(await codes(zip([{ name: "a.txt", bytes: Buffer.from("hello") }]))).to.deep.equal([["SHEET_MISSING", null]]);
    const renamed = await peopleWorkbook({ 岗位: [["a", "网格员", "grid-1"]] }, (workbook) => {
      const head = workbook.getWorksheet("岗位")?.getRow(1).getCell(2);
      if (head !== undefined) head.value = "职务";
    });
    expect(await codes(renamed)).to.deep.equal([["COLUMN_MISSING", "role"]]);
    const long = Array.from({ length: 5_001 }, (_, index) => [`a${index}`, "甲"]);
    expect(await codes(await peopleWorkbook({ 人员: long }))).to.deep.equal([["TOO_MANY_ROWS", null]]);
  });

  it("is refused when it is no spreadsheet, broken or locked", async () => {
    for (const bytes of [Buffer.from("MZ"), Buffer.alloc(100), (await peopleTemplate()).slice(0, 3_000)])
      await refusalOf(read(bytes), "FILE_TYPE_REFUSED");
  });

  it("is refused when it would unpack beyond measure, whatever it says of its size", async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    await refusalOf(read(zip([{ name: "xl/worksheets/sheet1.xml", packed: bomb, claimed: 10 }])), "FILE_TOO_LARGE");
  });

  it("does not suffer from a merge or a rule over every cell there is", async () => {
    const sheet = (inside: string) =>
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>账号</t></is></c><c r="B1" t="inlineStr"><is><t>姓名</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2" t="inlineStr"><is><t>甲</t></is></c></row></sheetData>${inside}</worksheet>`;
    const merged = '<mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>';
    const ruled =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"x"</formula1></dataValidation></dataValidations>';
    for (const inside of [merged, ruled]) {
      const begun = Date.now();
      const { raw } = await read(workbookOf(sheet(inside)));
      expect(raw.people.map(({ cells }) => cells.account)).to.deep.equal(["a"]);
      expect(Date.now() - begun).to.be.lessThan(2_000);
    }
  });
});

type Entry = { readonly name: string; readonly bytes?: Buffer; readonly packed?: Buffer; readonly claimed?: number };

/** A ZIP file written by hand, so that it can lie. */
function zip(entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, bytes = Buffer.alloc(0), packed = deflateRawSync(bytes), claimed = bytes.length } of entries) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claimed, 22);
    head.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claimed, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    locals.push(head, Buffer.from(name), packed);
    centrals.push(central, Buffer.from(name));
    at += head.length + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function workbookOf(sheet: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006/relationships";
  const files = {
    "_rels/.rels": `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="人员" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet,
  };
  return zip(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}
