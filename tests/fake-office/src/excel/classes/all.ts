import type { AnyBackend } from "../../client/backend.ts";
import { customXmlClasses, propertyClasses, settingClasses } from "../../stores/store-classes.ts";
import type { ExcelHost } from "../excel-host.ts";
import { conditionalClasses } from "./conditional.ts";
import { formatClasses } from "./format.ts";
import { pageLayoutClasses } from "./page-layout.ts";
import { rangeClass } from "./range.ts";
import { tableClasses } from "./tables.ts";
import { nameClasses, validationClass, workbookClasses } from "./workbook.ts";
import { worksheetClasses } from "./worksheets.ts";

/** Every class of Excel that the fake knows; the rest is `NotImplementedInFake`. */
export function excelClasses(host: ExcelHost): Record<string, AnyBackend> {
  return {
    ...workbookClasses(host),
    ...worksheetClasses(host),
    "Excel.Range": rangeClass(host),
    ...formatClasses(host.workbook),
    ...tableClasses(host),
    ...nameClasses(host),
    "Excel.DataValidation": validationClass(),
    ...conditionalClasses(),
    ...pageLayoutClasses(),
    ...customXmlClasses("Excel", host.customXml),
    ...settingClasses("Excel", host.settings),
    ...propertyClasses("Excel", host.properties),
  };
}
