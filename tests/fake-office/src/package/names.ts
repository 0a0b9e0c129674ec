/** Namespaces of OOXML, by their usual prefixes. */
export const ns = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  w15: "http://schemas.microsoft.com/office/word/2012/wordml",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  pkg: "http://schemas.microsoft.com/office/2006/xmlPackage",
  rel: "http://schemas.openxmlformats.org/package/2006/relationships",
  types: "http://schemas.openxmlformats.org/package/2006/content-types",
  s: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  cp: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  ds: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  we: "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
  xml: "http://www.w3.org/XML/1998/namespace",
} as const;

const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Relationship types. */
export const relationship = {
  document: `${officeDocument}officeDocument`,
  styles: `${officeDocument}styles`,
  numbering: `${officeDocument}numbering`,
  settings: `${officeDocument}settings`,
  header: `${officeDocument}header`,
  footer: `${officeDocument}footer`,
  footnotes: `${officeDocument}footnotes`,
  endnotes: `${officeDocument}endnotes`,
  comments: `${officeDocument}comments`,
  image: `${officeDocument}image`,
  hyperlink: `${officeDocument}hyperlink`,
  customXml: `${officeDocument}customXml`,
  customXmlProps: `${officeDocument}customXmlProps`,
  worksheet: `${officeDocument}worksheet`,
  table: `${officeDocument}table`,
  sharedStrings: `${officeDocument}sharedStrings`,
  core: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  custom: `${officeDocument}custom-properties`,
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
} as const;

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export const contentType = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  document: `${word}document.main+xml`,
  styles: `${word}styles+xml`,
  numbering: `${word}numbering+xml`,
  settings: `${word}settings+xml`,
  header: `${word}header+xml`,
  footer: `${word}footer+xml`,
  comments: `${word}comments+xml`,
  customXmlProps: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  custom: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
  workbook: `${sheet}sheet.main+xml`,
  worksheet: `${sheet}worksheet+xml`,
  table: `${sheet}table+xml`,
  spreadsheetStyles: `${sheet}styles+xml`,
  xml: "application/xml",
} as const;
