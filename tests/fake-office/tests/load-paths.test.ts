import { describe, expect, it } from "vitest";
import { parseLoad, type LoadArgument, type LoadTree } from "../src/client/load-paths.ts";

/** A tree as one line: `text font(all) items(tag)`, `*` for all scalar properties. */
function line(tree: LoadTree): string {
  const parts = tree.all ? ["*"] : [];
  for (const [name, child] of tree.properties) {
    const inner = line(child);
    parts.push(inner === "*" ? name : `${name}(${inner})`);
  }
  if (tree.top !== undefined) parts.push(`top=${tree.top}`);
  if (tree.skip !== undefined) parts.push(`skip=${tree.skip}`);
  return parts.join(" ");
}

const table: readonly [LoadArgument, string][] = [
  [undefined, "*"],
  ["", "*"],
  ["text", "text"],
  ["text, style", "text style"],
  ["font/bold,font/size", "font(bold size)"],
  ["font.bold", "font(bold)"],
  ["items/tag,items/font/bold", "items(tag font(bold))"],
  ["$none", ""],
  ["items/$none", "items()"],
  ["$all", "*"],
  [["text", "paragraphs/items/text"], "text paragraphs(items(text))"],
  [{ text: true, style: false }, "text"],
  [{ font: { bold: true, size: true } }, "font(bold size)"],
  [{ $all: true, font: { $all: true } }, "* font"],
  [{ $top: 5, $skip: 2, tag: true }, "tag top=5 skip=2"],
  [{ select: "tag,title", expand: "font", top: 3 }, "tag title font top=3"],
];

describe("load", () => {
  it.each(table)("reads %j as %s", (argument, expected) => {
    expect(line(parseLoad(argument))).toBe(expected);
  });

  it.each(["a//b", "/a", "a/"])("refuses the path %s", (path) => {
    expect(() => parseLoad(path)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("refuses a $top that is no whole number", () => {
    expect(() => parseLoad({ $top: -1 })).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });
});
