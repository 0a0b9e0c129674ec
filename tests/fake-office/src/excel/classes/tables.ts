import { backend, type AnyBackend } from "../../client/backend.ts";
import { demand } from "../../client/demand.ts";
import { officeError } from "../../client/errors.ts";
import { cellsOf, demandArea } from "../address.ts";
import type { ExcelHost } from "../excel-host.ts";
import type { Sheet } from "../sheet.ts";
import { clearFilters, criteriaOf, filterByValues, sortTable, type SortField } from "../table-filter.ts";
import { Table } from "../table.ts";
import { rangeOf, type CellRange } from "../workbook.ts";

/** A row or column of a table, by its place. */
interface Line {
  readonly table: Table;
  readonly index: number;
}

/** The tables of a sheet, or of the whole workbook. */
export interface Tables {
  readonly sheet: Sheet | null;
}

type Values = readonly (readonly unknown[])[] | readonly unknown[] | undefined;

const matrixOf = (values: Values): readonly (readonly unknown[])[] | undefined =>
  values === undefined || values === null ? undefined : Array.isArray(values[0]) ? (values as readonly (readonly unknown[])[]) : [values as readonly unknown[]];

/** `Excel.Table`, its rows, columns, filters and sorting. */
export function tableClasses(host: ExcelHost): Record<string, AnyBackend> {
  const { workbook, events } = host;
  const whole = (table: Table): CellRange => rangeOf(table.sheet, table.area);
  const body = (table: Table): CellRange => rangeOf(table.sheet, table.bodyArea);
  const header = (table: Table): CellRange => rangeOf(table.sheet, { ...table.area, bottom: table.area.top });
  const totals = (table: Table): CellRange => rangeOf(table.sheet, { ...table.area, top: table.area.bottom });
  const listOf = ({ sheet }: Tables): Table[] => workbook.tables.filter((t) => sheet === null || t.sheet === sheet);
  const find = (tables: Tables, name: string): Table | undefined => listOf(tables).find((t) => t === workbook.tableByName(String(name)));
  const inserted = (table: Table, index: number, count: number): void => {
    const { left, right, top } = table.bodyArea;
    events.changed(rangeOf(table.sheet, { left, right, top: top + index, bottom: top + index + count - 1 }), { changeType: "RowInserted", source: "Local", byAddin: true });
  };
  return {
    "Excel.TableCollection": backend<Tables>({
      items: listOf,
      get: { count: (tables) => listOf(tables).length },
      call: {
        add: ({ sheet }, address: CellRange | string, hasHeaders: boolean) => {
          const range = typeof address === "string" ? workbook.resolve(address, sheet ?? workbook.active) : address;
          if (sheet && range.sheet !== sheet) throw officeError("InvalidArgument", "", "another sheet");
          return Table.add(range.sheet, range, hasHeaders);
        },
        getCount: (tables) => listOf(tables).length,
        getItem: (tables, name: string) => demand(find(tables, name)),
        getItemOrNullObject: (tables, name: string) => find(tables, name) ?? null,
        getItemAt: (tables, index: number) => demand(listOf(tables)[index]),
      },
    }),
    "Excel.TableScopedCollection": backend<readonly Table[]>({
      items: (tables) => tables,
      call: { getCount: (tables) => tables.length, getFirst: (tables) => demand(tables[0]), getItemOrNullObject: (tables, name: string) => tables.find((t) => t.name === name) ?? null },
    }),
    "Excel.Table": backend<Table>({
      alive: (table) => table.isAlive,
      get: {
        id: (table) => table.id,
        name: (table) => table.name,
        showTotals: (table) => table.hasTotals,
        showHeaders: (table) => table.hasHeaders,
        style: (table) => table.styleInfo.getAttribute("name") ?? "",
        showBandedRows: (table) => table.styleInfo.getAttribute("showRowStripes") === "1",
        showFilterButton: () => true,
      },
      set: {
        name: (table, name: string) => void (table.name = name),
        showTotals: (table, show: boolean) => table.showTotals(show),
        style: (table, style: string) => table.styleInfo.setAttribute("name", style),
        showBandedRows: (table, show: boolean) => table.styleInfo.setAttribute("showRowStripes", show ? "1" : "0"),
      },
      nav: { rows: (table) => table, columns: (table) => table, sort: (table) => table, worksheet: (table) => table.sheet },
      call: {
        getRange: whole,
        getDataBodyRange: body,
        getHeaderRowRange: header,
        getTotalRowRange: (table) => {
          if (!table.hasTotals) throw officeError("ItemNotFound", "", "no totals row");
          return totals(table);
        },
        clearFilters: (table) => clearFilters(table),
        reapplyFilters: () => undefined,
        convertToRange: (table) => {
          const range = whole(table);
          table.remove(true);
          return range;
        },
        delete: (table) => table.remove(false),
        resize: (table, address: CellRange | string) => {
          const area = typeof address === "string" ? demandArea(address.split("!").at(-1)) : address;
          if (area.top !== table.area.top || area.right - area.left !== table.area.right - table.area.left) throw officeError("NotImplementedInFake", "", "resizing columns");
          table.setArea(area);
        },
      },
      events: {
        onChanged: (table, listener) => events.listen("changed", table, listener),
        onSelectionChanged: (table, listener) => events.listen("selectionChanged", table, listener),
      },
    }),
    "Excel.TableRowCollection": backend<Table>({
      items: (table) => Array.from({ length: table.rowCount }, (_, index) => ({ table, index })),
      get: { count: (table) => table.rowCount },
      call: {
        add: (table, index: number | null, values?: Values) => {
          const given = matrixOf(values) ?? [Array.from({ length: table.columns.length }, () => "")];
          const at = table.addRows(index ?? null, given);
          inserted(table, at, given.length);
          return { table, index: at };
        },
        getCount: (table) => table.rowCount,
        getItemAt: (table, index: number) => (index >= 0 && index < table.rowCount ? { table, index } : demand(null)),
      },
    }),
    "Excel.TableRow": backend<Line>({
      alive: ({ table, index }) => table.isAlive && index < table.rowCount,
      get: { index: ({ index }) => index, values: (row) => [[...cellsOf(rowRange(row))].map(([r, c]) => row.table.sheet.value(r, c))] },
      set: {
        values: (row, values: unknown[][]) => {
          const range = rowRange(row);
          row.table.sheet.demandWritable(range);
          for (const [r, c] of cellsOf(range)) row.table.sheet.write(r, c, values[0]?.[c - range.left]);
          events.changed(range, { changeType: "RangeEdited", source: "Local", byAddin: true });
        },
      },
      call: {
        getRange: rowRange,
        delete: (row) => {
          const range = rowRange(row);
          row.table.deleteRow(row.index);
          events.changed(range, { changeType: "RowDeleted", source: "Local", byAddin: true });
        },
      },
    }),
    "Excel.TableColumnCollection": backend<Table>({
      items: (table) => table.columns.map((_, index) => ({ table, index })),
      get: { count: (table) => table.columns.length },
      call: {
        add: (table, index?: number | null, values?: Values, name?: string) => ({ table, index: table.addColumn(index ?? null, matrixOf(values), name) }),
        getCount: (table) => table.columns.length,
        getItem: (table, key: string | number) => demand(columnOf(table, key)),
        getItemOrNullObject: (table, key: string | number) => columnOf(table, key),
        getItemAt: (table, index: number) => (index >= 0 && index < table.columns.length ? { table, index } : demand(null)),
      },
    }),
    "Excel.TableColumn": backend<Line>({
      alive: ({ table, index }) => table.isAlive && index < table.columns.length,
      get: {
        id: ({ table, index }) => Number(table.columns[index]?.getAttribute("id")),
        index: ({ index }) => index,
        name: ({ table, index }) => table.columnNames[index] ?? "",
        values: (column) => [...cellsOf(columnRange(column, column.table.area))].map(([r, c]) => [column.table.sheet.value(r, c)]),
      },
      set: { name: ({ table, index }, name: string) => table.renameColumn(index, name) },
      nav: { filter: (column) => column },
      call: {
        getRange: (column) => columnRange(column, column.table.area),
        getDataBodyRange: (column) => columnRange(column, column.table.bodyArea),
        getHeaderRowRange: (column) => columnRange(column, header(column.table)),
        getTotalRowRange: (column) => columnRange(column, totals(column.table)),
      },
    }),
    "Excel.Filter": backend<Line>({
      get: { criteria: ({ table, index }) => criteriaOf(table, index) },
      call: {
        applyValuesFilter: ({ table, index }, values: string[]) => filterByValues(table, index, values),
        apply: ({ table, index }, criteria: { filterOn: string; values?: string[] }) => {
          if (criteria.filterOn !== "Values" || !criteria.values) throw officeError("NotImplementedInFake", "", "filters other than by values");
          filterByValues(table, index, criteria.values);
        },
        clear: ({ table, index }) => clearFilters(table, index),
      },
    }),
    "Excel.TableSort": backend<Table>({ call: { apply: (table, fields: SortField[]) => sortTable(table, fields), clear: () => undefined, reapply: () => undefined } }),
  };
}

function rowRange({ table, index }: Line): CellRange {
  const { left, right, top } = table.bodyArea;
  return rangeOf(table.sheet, { left, right, top: top + index, bottom: top + index });
}

function columnRange({ table, index }: Line, rows: { readonly top: number; readonly bottom: number }): CellRange {
  const left = table.area.left + index;
  return rangeOf(table.sheet, { top: rows.top, bottom: rows.bottom, left, right: left });
}

function columnOf(table: Table, key: string | number): Line | null {
  const index = table.columns.findIndex((e) => e.getAttribute("name") === key || e.getAttribute("id") === String(key));
  return index < 0 ? null : { table, index };
}
