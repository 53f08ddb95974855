import ExcelJS from "exceljs";
import { peopleTemplate } from "../../api/adapters/people-sheet/people-template.ts";

type Cells = readonly (readonly ExcelJS.CellValue[])[];
export type Tables = { readonly 单位?: Cells; readonly 人员?: Cells; readonly 岗位?: Cells };

/** The template as an administrator fills it in. */
export async function peopleWorkbook(tables: Tables, change: (workbook: ExcelJS.Workbook) => void = () => undefined): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await peopleTemplate()) as unknown as ExcelJS.Buffer);
  for (const [name, lines] of Object.entries(tables)) for (const line of lines) workbook.getWorksheet(name)?.addRow([...line]);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
