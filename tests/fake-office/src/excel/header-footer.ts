import { officeError } from "../client/errors.ts";
import { ensureS, sChild, setAttribute } from "./sheet-order.ts";
import type { Sheet } from "./sheet.ts";

/** The headers and footers of one kind of page. */
export interface PageTexts {
  readonly sheet: Sheet;
  readonly pages: "odd" | "even" | "first";
}

type Side = "L" | "C" | "R";

const states: readonly (readonly [state: string, first: boolean, even: boolean])[] = [
  ["Default", false, false],
  ["FirstAndDefault", true, false],
  ["OddAndEven", false, true],
  ["FirstOddAndEven", true, true],
];

export function stateOf(sheet: Sheet): string {
  const e = sChild(sheet.root, "headerFooter");
  const [first, even] = [e?.getAttribute("differentFirst") === "1", e?.getAttribute("differentOddEven") === "1"];
  return states.find(([, f, o]) => f === first && o === even)?.[0] ?? "Default";
}

export function setState(sheet: Sheet, value: string): void {
  const found = states.find(([state]) => state === value);
  if (!found) throw officeError("InvalidArgument", "", `state ${value}`);
  const e = ensureS(sheet.root, "headerFooter");
  setAttribute(e, "differentFirst", found[1]);
  setAttribute(e, "differentOddEven", found[2]);
}

const split = (text: string): Record<Side, string> => {
  const parts: Record<Side, string> = { L: "", C: "", R: "" };
  let side: Side = "C";
  for (const piece of text.split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) side = piece[1] as Side;
    else parts[side] += piece;
  }
  return parts;
};

export function textOf({ sheet, pages }: PageTexts, kind: "Header" | "Footer", side: Side): string {
  return split(sChild(sChild(sheet.root, "headerFooter"), `${pages}${kind}`)?.textContent ?? "")[side];
}

/** A header or footer of more than 255 letters is refused by Excel. */
export function setText({ sheet, pages }: PageTexts, kind: "Header" | "Footer", side: Side, text: string): void {
  const e = ensureS(ensureS(sheet.root, "headerFooter"), `${pages}${kind}`);
  const parts = { ...split(e.textContent ?? ""), [side]: text };
  const whole = (["L", "C", "R"] as const).map((each) => (parts[each] === "" ? "" : `&${each}${parts[each]}`)).join("");
  if (whole.length > 255) throw officeError("InvalidArgument", "", "header too long");
  if (whole === "") e.remove();
  else e.textContent = whole;
}
