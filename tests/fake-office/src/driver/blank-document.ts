import { strToU8, zipSync } from "fflate";
import { contentType, ns, relationship } from "../package/names.ts";

const xml = (markup: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup}`);

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

const relation = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const types =
  `<Types xmlns="${ns.types}"><Default Extension="rels" ContentType="${contentType.relationships}"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
  `${override("word/document.xml", contentType.document)}${override("word/styles.xml", contentType.styles)}` +
  `${override("word/settings.xml", contentType.settings)}</Types>`;

const style = (kind: string, id: string, name: string, inner: string, isDefault = false): string =>
  `<w:style w:type="${kind}"${isDefault ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

const heading = (level: number): string =>
  style(
    "paragraph",
    `Heading${level}`,
    `heading ${level}`,
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
  );

const border = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;

const styles =
  `<w:styles xmlns:w="${ns.w}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>` +
  `<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  style("paragraph", "Normal", "Normal", "<w:qFormat/>", true) +
  [1, 2, 3].map(heading).join("") +
  style("character", "DefaultParagraphFont", "Default Paragraph Font", "<w:semiHidden/>", true) +
  style("table", "TableNormal", "Normal Table", `<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>`, true) +
  style(
    "table",
    "TableGrid",
    "Table Grid",
    `<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("")}</w:tblBorders></w:tblPr>`,
  ) +
  `</w:styles>`;

const a4 =
  `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" ` +
  `w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`;

/** A .docx as Word starts it: A4, the usual styles, and the given block markup (an empty paragraph when none). */
export function documentOf(blocks = "<w:p/>", parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": xml(types),
    "_rels/.rels": xml(`<Relationships xmlns="${ns.rel}">${relation(1, relationship.document, "word/document.xml")}</Relationships>`),
    "word/document.xml": xml(
      `<w:document xmlns:w="${ns.w}" xmlns:r="${ns.r}" xmlns:w14="${ns.w14}" xmlns:w15="${ns.w15}" ` +
        `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"><w:body>${blocks}${a4}</w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": xml(
      `<Relationships xmlns="${ns.rel}">${relation(1, relationship.styles, "styles.xml")}${relation(2, relationship.settings, "settings.xml")}</Relationships>`,
    ),
    "word/styles.xml": xml(styles),
    "word/settings.xml": xml(`<w:settings xmlns:w="${ns.w}"><w:zoom w:percent="100"/></w:settings>`),
  };
  for (const [name, markup] of Object.entries(parts)) files[name] = xml(markup);
  return zipSync(files);
}

/** Plain paragraphs as block markup. */
export const paragraphs = (...texts: readonly string[]): string =>
  texts.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`).join("");

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
