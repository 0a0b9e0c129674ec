import { cellTexts, piecesOf, rowsOf, type Piece } from "./pieces";
import { elements } from "./xml";

/** One place where what was inserted, what stands there now and what the plan says now are not all alike. */
export interface Change {
  readonly kind: "plan" | "clerk" | "both";
  readonly before: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** Who wins where clerk and plan both changed a place. */
export type Preference = "mine" | "theirs";

export interface Merged {
  readonly blocks: Element[];
  readonly changes: readonly Change[];
}

interface Item {
  readonly key: string;
  readonly line: string;
}
interface MarkupItem extends Item {
  readonly element: Element;
}

/**
 * Merges three states of a block, paragraph by paragraph and row by row: the base (what was inserted, as text), mine
 * (what stands in the document) and theirs (what the plan gives now). A side that left a place alone gives way there.
 */
export function mergeBlocks(
  base: readonly Piece[],
  mine: readonly Element[],
  theirs: readonly Element[],
  preference: Preference,
): Merged {
  const changes: Change[] = [];
  const keyed = (blocks: readonly Element[]): MarkupItem[] => blocks.flatMap(itemsOf);
  const blocks: Element[] = [];
  for (const part of parts(base.map(pieceItem), keyed(mine), keyed(theirs))) {
    const table = part.change && tableMerge(part, base, preference);
    if (table) {
      changes.push(...table.changes);
      blocks.push(...table.blocks);
      continue;
    }
    if (part.change) changes.push(part.change);
    blocks.push(...chosen(part, preference).map((item) => item.element));
  }
  return { blocks, changes };
}

interface Part<T extends Item> {
  readonly base: readonly number[];
  readonly mine: readonly T[];
  readonly theirs: readonly T[];
  /** Undefined where all three agree. */
  readonly change: Change | undefined;
}

function chosen<T extends Item>(part: Part<T>, preference: Preference): readonly T[] {
  if (!part.change) return part.theirs;
  if (part.change.kind === "plan") return part.theirs;
  return part.change.kind === "clerk" || preference === "mine" ? part.mine : part.theirs;
}

/** Where one table faces one table, its rows are merged in the plan's table. */
function tableMerge(part: Part<MarkupItem>, base: readonly Piece[], preference: Preference): Merged | undefined {
  const [mine, theirs, before] = [part.mine[0]?.element, part.theirs[0]?.element, base[part.base[0] ?? -1]];
  const alone = part.mine.length === 1 && part.theirs.length === 1 && part.base.length === 1;
  if (!alone || mine?.localName !== "tbl" || theirs?.localName !== "tbl" || before?.kind !== "table") return undefined;
  const width = (table: Element): number => elements(elements(table, "tblGrid")[0] ?? table, "gridCol").length;
  if (width(mine) !== width(theirs)) return undefined;
  const rows = (table: Element): MarkupItem[] =>
    rowsOf(table).map((element) => ({ element, ...rowItem(cellTexts(element)) }));
  const made = theirs.cloneNode(true) as Element;
  for (const row of rowsOf(made)) row.parentNode?.removeChild(row);
  const changes: Change[] = [];
  for (const rowPart of parts(before.rows.map(rowItem), rows(mine), rows(theirs))) {
    if (rowPart.change) changes.push(rowPart.change);
    for (const row of chosen(rowPart, preference)) made.appendChild(made.ownerDocument.importNode(row.element, true));
  }
  return { blocks: [made], changes };
}

/** The classic three-way walk: stretches where all agree, and between them stretches where somebody does not. */
function parts<T extends Item>(base: readonly Item[], mine: readonly T[], theirs: readonly T[]): Part<T>[] {
  const [inMine, inTheirs] = [matches(base, mine), matches(base, theirs)];
  const found: Part<T>[] = [];
  let [b, m, t] = [0, 0, 0];
  const flush = (toB: number, toM: number, toT: number): void => {
    const [places, own, other] = [range(b, toB), mine.slice(m, toM), theirs.slice(t, toT)];
    // Neighbours that were edited, not added or removed, are each judged by themselves.
    if (places.length === own.length && own.length === other.length) {
      places.forEach((place, i) => found.push(changed(base, [place], own.slice(i, i + 1), other.slice(i, i + 1))));
    } else if (places.length + own.length + other.length > 0) {
      found.push(changed(base, places, own, other));
    }
    [b, m, t] = [toB, toM, toT];
  };
  for (let i = 0; i < base.length; i++) {
    const [atMine, atTheirs] = [inMine[i], inTheirs[i]];
    if (atMine === undefined || atTheirs === undefined) continue;
    flush(i, atMine, atTheirs);
    found.push({
      base: [i],
      mine: mine.slice(atMine, atMine + 1),
      theirs: theirs.slice(atTheirs, atTheirs + 1),
      change: undefined,
    });
    [b, m, t] = [i + 1, atMine + 1, atTheirs + 1];
  }
  flush(base.length, mine.length, theirs.length);
  return found;
}

function changed<T extends Item>(
  base: readonly Item[],
  places: readonly number[],
  mine: readonly T[],
  theirs: readonly T[],
): Part<T> {
  const old = places.flatMap((place) => base[place] ?? []);
  const same = (a: readonly Item[], b: readonly Item[]): boolean =>
    a.length === b.length && a.every((item, i) => item.key === b[i]?.key);
  if (same(mine, theirs)) return { base: places, mine, theirs, change: undefined };
  const kind = same(old, mine) ? "plan" : same(old, theirs) ? "clerk" : "both";
  const lines = (items: readonly Item[]): string[] => items.map((item) => item.line);
  return { base: places, mine, theirs, change: { kind, before: lines(old), mine: lines(mine), theirs: lines(theirs) } };
}

/** For each item of the first list its partner in the second, by the longest common subsequence. */
function matches(a: readonly Item[], b: readonly Item[]): (number | undefined)[] {
  const table: Uint32Array[] = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i];
    for (let j = b.length - 1; row && j >= 0; j--)
      row[j] = a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const partner = new Array<number | undefined>(a.length).fill(undefined);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.key === b[j]?.key) partner[i++] = j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return partner;
}

function itemsOf(block: Element): MarkupItem[] {
  if (block.localName === "sdt")
    return elements(block, "sdtContent").flatMap((content) => elements(content).flatMap(itemsOf));
  const piece = piecesOf([block])[0];
  return piece ? [{ element: block, ...pieceItem(piece) }] : [];
}

function pieceItem(piece: Piece): Item {
  if (piece.kind === "paragraph") return { key: `p ${piece.text}`, line: piece.text };
  const line = piece.rows.map((row) => row.join(" | ")).join("\n");
  return { key: `t ${line}`, line };
}

function rowItem(cells: readonly string[]): Item {
  const line = cells.join(" | ");
  return { key: line, line };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Whether blocks say exactly what the base says. */
export function saysTheSame(base: readonly Piece[], blocks: readonly Element[]): boolean {
  return JSON.stringify(base) === JSON.stringify(piecesOf(blocks));
}
