import { elements, ns, parseXml } from "../src/ooxml/xml";

/** Block elements from inner markup of a body. */
export function body(markup: string): Element[] {
  return elements(parseXml(`<w:body xmlns:w="${ns.w}">${markup}</w:body>`).documentElement);
}

export function p(text: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.length ?? 0;
  const grid = `<w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(columns)}</w:tblGrid>`;
  const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join("");
  return `<w:tbl><w:tblPr/>${grid}${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}
