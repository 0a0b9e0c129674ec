import type { AnyBackend } from "../../client/backend.ts";
import { customXmlClasses, propertyClasses, settingClasses } from "../../stores/store-classes.ts";
import type { WordHost } from "../word-host.ts";
import { bodyClass } from "./body.ts";
import { collection, contentControlCollection } from "./collections.ts";
import { contentControlClass } from "./content-control.ts";
import { applicationClasses, documentClass } from "./document.ts";
import { commentClasses } from "./comments.ts";
import { fieldClasses } from "./fields.ts";
import { fontClass } from "./font.ts";
import { noteClasses } from "./notes.ts";
import { pageSetupClass } from "./page-setup.ts";
import { paragraphClass } from "./paragraph.ts";
import { rangeClass } from "./range.ts";
import { trackedChangeClasses } from "./revisions.ts";
import { sectionClass } from "./sections.ts";
import { paragraphFormatClass, styleClass, styleCollection } from "./styles.ts";
import { cellClass, rowClass, tableClass } from "./tables.ts";

/** Every class of Word that the fake knows; the rest is `NotImplementedInFake`. */
export function wordClasses(host: WordHost): Record<string, AnyBackend> {
  const { document } = host;
  return {
    "Word.Document": documentClass(host),
    ...applicationClasses(host),
    "Word.Body": bodyClass(document),
    "Word.Range": rangeClass(document),
    "Word.RangeCollection": collection(),
    "Word.Paragraph": paragraphClass(document),
    "Word.ParagraphCollection": collection(),
    "Word.ContentControl": contentControlClass(document, host.events),
    "Word.ContentControlCollection": contentControlCollection(),
    "Word.Font": fontClass(),
    "Word.Table": tableClass(document),
    "Word.TableCollection": collection(),
    "Word.TableRow": rowClass(document),
    "Word.TableRowCollection": collection(),
    "Word.TableCell": cellClass(),
    "Word.TableCellCollection": collection(),
    "Word.Section": sectionClass(document),
    "Word.SectionCollection": collection(),
    "Word.PageSetup": pageSetupClass(),
    "Word.Style": styleClass(document),
    "Word.StyleCollection": styleCollection(document),
    "Word.ParagraphFormat": paragraphFormatClass(),
    ...noteClasses(document),
    ...commentClasses(document),
    ...trackedChangeClasses(document),
    ...fieldClasses(document),
    ...customXmlClasses("Word", host.customXml),
    ...settingClasses("Word", host.settings),
    ...propertyClasses("Word", host.properties),
  };
}
