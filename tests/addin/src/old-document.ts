import { documentOf } from "../../fake-office/src/driver/index.ts";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A run; `inner` is text, or markup where it begins with "<". */
export const run = (font: string, inner: string, looks = ""): string =>
  `<w:r><w:rPr>${font === "" ? "" : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`}${looks}</w:rPr>` +
  `${inner.startsWith("<") ? inner : `<w:t xml:space="preserve">${inner}</w:t>`}</w:r>`;

export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;

const sectionBreak =
  '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId11"/><w:footerReference w:type="first" r:id="rId12"/>' +
  '<w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:pPr></w:p>';

const box = (inner: string): string =>
  '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:100pt;height:30pt"><v:textbox><w:txbxContent>' +
  `${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const note = (kind: string, id: number, inner: string): string =>
  `<w:${kind}s xmlns:w="${w}"><w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>` +
  `<w:${kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>` +
  `<w:${kind} w:id="${id}">${inner}</w:${kind}></w:${kind}s>`;

const type = (name: string, kind: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;

const relation = (id: number, kind: string, target: string): string => `<Relationship Id="rId${id}" Type="${r}/${kind}" Target="${target}.xml"/>`;

const vn = ".VnTime";

/** A document from before Unicode, with text in every corner: fonts mixed in words, tabs, breaks, half-bold words, a note, a header that two sections show, a footer, a text box. */
export const oldDocument = (): Uint8Array =>
  documentOf(
    [
      paragraph(run(vn, "Céng hßa"), run("Times New Roman", " 15 "), run(vn, "x· héi")),
      paragraph(run(vn, "§éc lËp"), run(vn, "<w:tab/>"), run(vn, "Tù"), run(vn, "<w:br/>"), run(vn, "do H¹nh phóc")),
      paragraph(run(vn, "ñy"), run("Times New Roman", " "), run(".VnTimeH", "ban")),
      paragraph(run(vn, "Ng", "<w:b/>"), run(vn, "\u00ad\u00eai d"), run(vn, "©n", "<w:i/>")),
      paragraph(run("Times New Roman", "Café “Đông” Mü "), run(vn, "Mü"), run("Times New Roman", "é.")),
      paragraph(run("", "v¨n b¶n")).replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="OldBody"/></w:pPr>'),
      paragraph(run(vn, "luËt"), run(vn, '<w:footnoteReference w:id="1"/>', '<w:vertAlign w:val="superscript"/>'), run(vn, " míi")),
      paragraph(run("VNI-Times", "Coäng hoøa")),
      paragraph(run(vn, "hép"), box(paragraph(run(vn, "trong hép")))),
      sectionBreak,
      paragraph(run(vn, "hÕt")),
    ].join(""),
    {
      "word/header1.xml": `<w:hdr xmlns:w="${w}">${paragraph(run(vn, "®Çu trang"))}</w:hdr>`,
      "word/footer1.xml": `<w:ftr xmlns:w="${w}">${paragraph(run(vn, "ch©n trang"))}</w:ftr>`,
      "word/footnotes.xml": note("footnote", 1, paragraph(run(vn, "<w:footnoteRef/>"), run(vn, " chó thÝch"))),
      "word/styles.xml":
        `<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>` +
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="OldBase"><w:name w:val="Old Base"/><w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="OldBody"><w:name w:val="Old Body"/><w:basedOn w:val="OldBase"/></w:style></w:styles>',
      "word/_rels/document.xml.rels": `<Relationships xmlns="${rels}">${relation(1, "styles", "styles")}${relation(2, "settings", "settings")}${relation(11, "header", "header1")}${relation(12, "footer", "footer1")}${relation(13, "footnotes", "footnotes")}</Relationships>`,
      "[Content_Types].xml":
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
        `${type("document", "document.main")}${type("styles", "styles")}${type("settings", "settings")}${type("header1", "header")}${type("footer1", "footer")}${type("footnotes", "footnotes")}</Types>`,
    },
  );

/** What the runs of a part look like: "text|font|b" for each that has text, tabs and breaks shown as → and ↵. */
export function runsOf(markup: string): string[] {
  return [...markup.matchAll(/<w:r(?: [^>]*)?>(.*?)<\/w:r>/gs)].flatMap(([, inner = ""]) => {
    const font = /w:ascii="([^"]*)"/.exec(inner)?.[1] ?? "-";
    const looks = [...inner.matchAll(/<w:(b|i)\/>/g)].map(([, name]) => name).join("");
    const text = [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|footnoteReference)\b/g)]
      .map(([, said, leaf]) => said ?? (leaf === "tab" ? "→" : leaf === "br" ? "↵" : "¹"))
      .join("");
    return text === "" ? [] : [`${text}|${font}|${looks}`];
  });
}
