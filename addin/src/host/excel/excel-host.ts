import { tagOfKey, type TableRecord } from "../../sheets/sheet-record";
import { keyColumn, type RawCell, type RawTable } from "../../sheets/read-rows";
import type { CellEdit } from "../../sheets/after-apply";
import type { SheetTable } from "../../sheets/sheet-table";
import type { Capability } from "../capabilities";
import type { KeptRecords, PutReceipt, SheetHandle, SheetHost, StandingTable, WriteReceipt } from "../sheet-host";
import { Batches, type Batch } from "./batches";
import { askDayZero } from "./date-system";
import { putTable } from "./put-table";
import { loadRecords, storeRecords } from "./record-store";
import { WorkbookFile } from "./workbook-file";
import { writeCells } from "./write-cells";

/** Excel, from ExcelApi 1.7 on; what newer sets add is asked for one by one. */
export class ExcelHost implements SheetHost {
  readonly file: WorkbookFile;
  private readonly batches = new Batches();

  constructor(
    readonly capabilities: readonly Capability[],
    readonly language: string,
  ) {
    this.file = new WorkbookFile(this.batches, capabilities);
  }

  put(table: SheetTable, signal: AbortSignal): Promise<PutReceipt> {
    return this.batches.run((batch) => putTable(batch, table, this.capabilities, signal), signal);
  }

  remove({ sheetIds, print }: SheetHandle, evenIfChanged: boolean): Promise<"removed" | "changed" | "gone"> {
    return this.batches.run(async ({ context, sync }) => {
      const sheets = sheetIds.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
      for (const sheet of sheets) sheet.load("id");
      await sync();
      const [own] = sheets;
      if (!own || own.isNullObject) return "gone";
      const used = own.getUsedRange();
      used.load("formulas");
      await sync();
      if (!evenIfChanged && JSON.stringify(used.formulas) !== print) return "changed";
      for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
      await sync();
      return "removed";
    });
  }

  tables(signal: AbortSignal): Promise<StandingTable[]> {
    return this.batches.run(async ({ context, sync }) => {
      const { tables } = context.workbook;
      tables.load("items/id,items/name,items/worksheet/name");
      await sync();
      const heads = tables.items.map((table) => {
        const head = table.getHeaderRowRange();
        head.load("values");
        return { table, head };
      });
      await sync();
      const keyed = heads.map(({ table, head }) => {
        const column = keyColumn({ heads: ((head.values as unknown[][])[0] ?? []).map(String), rows: [] });
        const keys = column < 0 ? undefined : table.getDataBodyRange().getColumn(column);
        keys?.load("values");
        return { table, keys };
      });
      await sync();
      return keyed.flatMap(({ table, keys }) => {
        const tags = ((keys?.values ?? []) as unknown[][]).map(([key]) => tagOfKey(String(key)));
        // A table whose keys are all gone still has its name.
        const tag = tags.find((each) => each !== undefined) ?? /^NhiemVu_([0-9a-f]{6})(?:_\d+)?$/.exec(table.name)?.[1];
        return tag === undefined ? [] : [{ id: table.id, sheet: table.worksheet.name, tag }];
      });
    }, signal);
  }

  read(id: string, signal: AbortSignal): Promise<RawTable> {
    return this.batches.run((batch) => readTable(batch, id), signal);
  }

  write(
    id: string,
    before: RawTable,
    edits: readonly CellEdit[],
    columns: ReadonlyMap<string, number>,
  ): Promise<WriteReceipt> {
    return this.batches.run(async (batch) => writeCells(batch, id, before, await readTable(batch, id), edits, columns));
  }

  readRecords(): Promise<TableRecord[]> {
    return this.batches.run((batch) => loadRecords(batch, this.capabilities));
  }

  updateRecords(change: (records: readonly TableRecord[]) => readonly TableRecord[]): Promise<KeptRecords> {
    return this.batches.run(async (batch) => {
      const records = change(await loadRecords(batch, this.capabilities));
      return { records, keeping: await storeRecords(batch, records, this.capabilities) };
    });
  }
}

async function readTable({ context, sync }: Batch, id: string): Promise<RawTable> {
  const table = context.workbook.tables.getItem(id);
  const head = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  table.worksheet.load("name");
  table.worksheet.protection.load("protected");
  head.load("values");
  // One round trip: what is read is one moment, whoever else is typing.
  body.load("values,text,valueTypes,rowIndex,columnIndex");
  const dayZero = askDayZero(context);
  await sync();
  const { text } = body;
  const types = body.valueTypes as string[][];
  return {
    sheet: table.worksheet.name,
    heads: ((head.values as unknown[][])[0] ?? []).map(String),
    rows: (body.values as RawCell["value"][][]).map((row, i) =>
      row.map((value, j) => ({ value, text: text[i]?.[j] ?? "", isError: types[i]?.[j] === "Error" })),
    ),
    top: body.rowIndex,
    left: body.columnIndex,
    isProtected: table.worksheet.protection.protected,
    dayZero: dayZero(),
  };
}
