import { cellsOf, rowsOf } from "./pieces";
import { attribute, elements, first, ns, valueOf } from "./xml";

/** A stretch of text in one look. */
export interface RunShape {
  readonly text: string;
  readonly look: string;
}

/** Markup brought to what matters on paper: no rsids, no bookmarks, no language, neighbouring runs joined, text in NFC. */
export type Shape =
  | {
      readonly kind: "paragraph";
      readonly style: string;
      readonly layout: string;
      readonly numbered: boolean;
      readonly runs: readonly RunShape[];
    }
  | {
      readonly kind: "table";
      readonly layout: string;
      readonly grid: readonly number[];
      readonly rows: readonly RowShape[];
    };

export interface RowShape {
  readonly layout: string;
  readonly cells: readonly { readonly layout: string; readonly content: readonly Shape[] }[];
}

export function shapesOf(blocks: readonly Element[]): Shape[] {
  return blocks.flatMap((block): Shape[] => {
    if (block.localName === "p") return [paragraphShape(block)];
    if (block.localName === "tbl") return [tableShape(block)];
    return block.localName === "sdt"
      ? elements(block, "sdtContent").flatMap((content) => shapesOf(elements(content)))
      : [];
  });
}

function paragraphShape(paragraph: Element): Shape {
  const properties = first(paragraph, "pPr");
  return {
    kind: "paragraph",
    style: valueOf(properties, "pStyle") ?? "",
    layout: facts(properties, ["jc", "ind", "spacing", "keepNext", "keepLines", "pageBreakBefore"]),
    numbered: first(properties, "numPr") !== undefined,
    runs: runShapes(paragraph),
  };
}

function tableShape(table: Element): Shape {
  const properties = first(table, "tblPr");
  return {
    kind: "table",
    layout: facts(properties, ["tblStyle", "tblW", "jc", "tblLayout"]),
    grid: elements(first(table, "tblGrid") ?? table, "gridCol").map((column) => Number(attribute(column, "w") ?? 0)),
    rows: rowsOf(table).map((row) => ({
      layout: facts(first(row, "trPr"), ["tblHeader", "cantSplit"]),
      cells: cellsOf(row).map((cell) => ({
        layout: facts(first(cell, "tcPr"), ["gridSpan", "vMerge", "vAlign"]),
        content: shapesOf(elements(cell)),
      })),
    })),
  };
}

const looks = ["rStyle", "b", "i", "u", "caps", "smallCaps", "strike", "vertAlign", "sz", "color", "rFonts"];

function runShapes(paragraph: Element): RunShape[] {
  const runs: { text: string; look: string }[] = [];
  const walk = (parent: Element): void => {
    for (const child of elements(parent)) {
      if (child.localName === "r") {
        const text = runText(child);
        if (text === "") continue;
        const look = facts(first(child, "rPr"), looks);
        const last = runs.at(-1);
        if (last?.look === look) last.text += text;
        else runs.push({ text, look });
      } else if (!["pPr", "del", "moveFrom"].includes(child.localName)) {
        walk(child);
      }
    }
  };
  walk(paragraph);
  return runs.map((run) => ({ text: run.text.normalize("NFC"), look: run.look }));
}

function runText(run: Element): string {
  return elements(run)
    .map((child) => {
      if (child.namespaceURI !== ns.w) return "";
      if (child.localName === "t") return child.textContent;
      if (child.localName === "tab") return "\t";
      if (child.localName === "noBreakHyphen") return "-";
      return child.localName === "br" || child.localName === "cr" ? "\n" : "";
    })
    .join("");
}

// Switched on without a value, with "1", "true" or "on" is one thing (§17.17.4); so are zero and nothing in lengths.
const nothing = new Set(["0", "false", "off", "none", "auto"]);
const on = new Set(["", "1", "true", "on"]);

function facts(properties: Element | undefined, names: readonly string[]): string {
  return names
    .map((name) => {
      const property = first(properties, name);
      if (!property) return "";
      const values = Array.from(property.attributes)
        .filter(
          (fact) =>
            fact.localName !== "xmlns" && !/^(cs|eastAsia|hint|\w*Theme\w*|\w+Chars|hRule)$/.test(fact.localName),
        )
        .map((fact) => ({ name: fact.localName, value: fact.value }));
      const value = values.find((fact) => fact.name === "val")?.value ?? "";
      if (values.length === 0 || (values.length === 1 && values[0]?.name === "val" && on.has(value))) return name;
      const kept = values.filter((fact) => !nothing.has(fact.value)).map((fact) => `${fact.name}=${fact.value}`);
      return kept.length === 0 ? "" : `${name}(${kept.sort().join(",")})`;
    })
    .filter((fact) => fact !== "")
    .join(" ");
}
