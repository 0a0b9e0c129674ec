import { isBlank, type Beside, type BodyPiece } from "./body-pieces";
import { readZones, type Leaf, type Zone } from "./document-zones";
import { compareKeys, rankOf } from "./part-order";

/** What is to be inserted. */
export interface Wanted {
  readonly kind: string;
  /** Which piece of the plan, as `pickKey` writes it. */
  readonly key: string;
  /** Of a table: the place of its appendix among the plan's attachments, from 1; undefined where it has none. */
  readonly appendix?: string | undefined;
}

/** A neighbour, to be named. */
export interface PartName {
  readonly kind: string;
  readonly key: string;
}

export type LawfulWhere =
  | { readonly kind: "after" | "before"; readonly tag: string }
  | Beside
  | { readonly kind: "start" }
  | { readonly kind: "end" };

/** `unknown`: no landmark tells the place. `ambiguous`: they contradict each other. `section`: a page ends in the line before it. */
export type LawfulPlace =
  | {
      readonly kind: "found";
      readonly where: LawfulWhere;
      readonly after: PartName | undefined;
      readonly before: PartName | undefined;
    }
  | { readonly kind: "unknown" | "ambiguous" | "section" };

/** A gap between two parts, as far as both are there. */
interface Gap {
  readonly after: Zone | undefined;
  readonly before: Zone | undefined;
}

/** Where a block belongs in a document of whatever origin, by bound blocks and by the lines that people wrote. */
export function lawfulPlace(wanted: Wanted, pieces: readonly BodyPiece[], keyOf: (tag: string) => string): LawfulPlace {
  if (pieces.every(isBlank)) return { kind: "found", where: { kind: "start" }, after: undefined, before: undefined };
  const leaves = readZones(pieces, keyOf);
  const gap = gapFor(wanted, leaves);
  if (typeof gap === "string") return { kind: gap };
  return settle(gap, pieces);
}

function gapFor(wanted: Wanted, leaves: readonly Leaf[]): Gap | "unknown" | "ambiguous" {
  if (wanted.kind.startsWith("dau-phu-luc")) return gapForAppendix(wanted.key, leaves);
  if (wanted.kind === "bang-nhiem-vu") return gapForTable(wanted, leaves);
  if (wanted.kind === "dau-van-ban-kem-theo") return gapBehind(leaves, 0);
  const at = leafFor(wanted.kind, leaves);
  return at === undefined ? "ambiguous" : gapInLeaf(wanted, leaves, at);
}

/** Sections belong to the plan that a decision issues, where there is one; all else to the document itself. */
function leafFor(kind: string, leaves: readonly Leaf[]): number | undefined {
  const has = (leaf: Leaf | undefined, of: string): boolean => leaf?.zones.some((zone) => zone.kind === of) === true;
  const [main] = leaves;
  if (kind === "muc" && !has(main, "muc") && (has(main, "dieu") || has(main, "lenh-van"))) {
    const attached = leaves.flatMap((leaf, at) => (leaf.kind === "attached" ? [at] : []));
    return attached.length === 1 ? attached[0] : undefined;
  }
  if (kind === "dieu" && has(main, "muc") && !has(main, "dieu") && !has(main, "lenh-van")) return undefined;
  return 0;
}

function gapInLeaf(wanted: Wanted, leaves: readonly Leaf[], at: number): Gap | "unknown" | "ambiguous" {
  const zones = leaves[at]?.zones ?? [];
  const orders = zones.map((zone) => (rankOf(zone.kind) === undefined ? undefined : compare(zone, wanted)));
  const after = orders.reduce<number>((last, order, i) => (order !== undefined && order <= 0 ? i : last), -1);
  const before = orders.findIndex((order) => order !== undefined && order > 0);
  if (before >= 0 && before < after) return "ambiguous";
  const between = orders.slice(after + 1, before < 0 ? orders.length : before);
  const next = before < 0 ? firstOf(leaves, at + 1) : zones[before];
  if (after < 0 && !next) return "unknown";
  // Words that nobody can place may belong to either side.
  if (between.includes(undefined)) return after < 0 && before < 0 ? "unknown" : "ambiguous";
  return { after: zones[after] ?? (at > 0 ? lastOf(leaves, at - 1) : undefined), before: next };
}

function compare(zone: Zone, wanted: Wanted): number {
  const byRank = (rankOf(zone.kind) ?? 100) - (rankOf(wanted.kind) ?? 100);
  if (byRank !== 0) return byRank;
  // What stands in a section of this number ends with it.
  return zone.key.startsWith(`${wanted.key}/`) ? 0 : compareKeys(zone.key, wanted.key);
}

/** Appendices stand by their numbers; one without a number has its place only where it is the only one. */
function gapForAppendix(key: string, leaves: readonly Leaf[]): Gap | "unknown" | "ambiguous" {
  const appendices = leaves.flatMap((leaf, at) => (leaf.kind === "appendix" ? [{ key: leaf.key, at }] : []));
  if (appendices.length > 1 && appendices.some((one) => one.key === "")) return "ambiguous";
  const later = appendices.findIndex((one) => compareKeys(one.key === "" ? "1" : one.key, key) > 0);
  const isInOrder = appendices.every((one, i) => i === 0 || compareKeys(appendices[i - 1]?.key ?? "", one.key) <= 0);
  if (!isInOrder) return "ambiguous";
  return gapBehind(leaves, later < 0 ? leaves.length - 1 : (appendices[later]?.at ?? 0) - 1);
}

/** At the end of the appendix that the plan gives the table; where its head is missing, where that would stand. */
function gapForTable(wanted: Wanted, leaves: readonly Leaf[]): Gap | "unknown" | "ambiguous" {
  const appendices = leaves.flatMap((leaf, at) => (leaf.kind === "appendix" ? [{ key: leaf.key, at }] : []));
  const [only] = appendices;
  const key = wanted.appendix;
  const own =
    appendices.length === 1 && (key === undefined || only?.key === "")
      ? only
      : appendices.find((one) => key !== undefined && one.key !== "" && compareKeys(one.key, key) === 0);
  if (own) return gapBehind(leaves, own.at);
  return key === undefined
    ? appendices.length > 0
      ? "ambiguous"
      : gapBehind(leaves, leaves.length - 1)
    : gapForAppendix(key, leaves);
}

/** Between the end of a leaf and the next one. */
function gapBehind(leaves: readonly Leaf[], at: number): Gap | "unknown" {
  const after = at < 0 ? undefined : lastOf(leaves, at);
  const before = firstOf(leaves, at + 1);
  const isKnown = leaves.some((leaf) => leaf.zones.some((zone) => rankOf(zone.kind) !== undefined));
  return isKnown && (after !== undefined || before !== undefined) ? { after, before } : "unknown";
}

function lastOf(leaves: readonly Leaf[], at: number): Zone | undefined {
  return leaves
    .slice(0, at + 1)
    .flatMap((leaf) => leaf.zones)
    .at(-1);
}

function firstOf(leaves: readonly Leaf[], at: number): Zone | undefined {
  return leaves.slice(at).flatMap((leaf) => leaf.zones)[0];
}

/** Parts below which a line is drawn that is a picture to Word, in an empty paragraph of its own. */
const ruled: ReadonlySet<string> = new Set(["dau-van-ban", "dau-van-ban-kem-theo", "ten-loai"]);

/** The gap as a place beside a piece: close below what it follows, for blank lines and page breaks belong to what comes next. */
function settle({ after, before }: Gap, pieces: readonly BodyPiece[]): LawfulPlace {
  const last = after && pieces[after.last];
  const next = before && pieces[before.first];
  const names = { after: after && nameOf(after), before: before && nameOf(before) };
  if (last?.kind === "block") return { kind: "found", where: { kind: "after", tag: last.tag }, ...names };
  if (next && (!last || ruled.has(after.kind))) return { kind: "found", where: beside("before", next), ...names };
  if (!last) return { kind: "unknown" };
  if (last.kind === "paragraph" && last.endsSection) return { kind: "section" };
  return { kind: "found", where: beside("after", last), ...names };
}

function beside(side: "before" | "after", piece: BodyPiece): LawfulWhere {
  if (piece.kind === "block") return { kind: side, tag: piece.tag };
  const text = piece.kind === "table" ? (piece.texts[0] ?? "") : piece.text;
  return { kind: "beside", side, paragraph: piece.at, text };
}

function nameOf({ kind, key }: Zone): PartName {
  return { kind, key };
}
