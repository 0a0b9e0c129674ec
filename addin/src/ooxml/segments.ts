import { contentOf, tagOf } from "./control";
import { descendants, first, textOf, valueOf } from "./xml";

/** One logical block of a drafted document: what is bound, found again and brought up to date as a whole. */
export interface Segment {
  /** A block id of the service (`dau-van-ban`, `muc`, …) or one of ours for what stands between them. */
  readonly kind: string;
  /** Tells segments of one kind apart and is the same when the document is drafted anew: a label, an ordinal. */
  readonly key: string;
  /** The first words, for people. */
  readonly title: string;
  readonly blocks: readonly Element[];
}

/** Blocks and what stands between segments: kept where it is, never bound. */
export type Stretch = Segment | { readonly loose: readonly Element[] };

const servicePrefix = "onestop:";

const kindByStyle: Readonly<Record<string, string>> = {
  ND30TenLoai: "ten-loai",
  ND30TrichYeu: "ten-loai",
  ND30KeTrichYeu: "ten-loai",
  ND30KemTheo: "ten-loai",
  ND30KeKemTheo: "ten-loai",
  ND30TrichYeuCongVan: "ten-loai",
  ND30ThamQuyen: "tham-quyen",
  ND30CanCu: "can-cu",
  ND30LenhVan: "lenh-van",
  ND30Phan: "muc",
  ND30Muc1: "muc",
  ND30Dieu: "dieu",
  ND30DieuCuoi: "dieu",
};

/** Starts of sections and articles open a segment of their own that runs on to the next one. */
const opening = new Set(["muc", "dieu"]);

/** Cuts a drafted body into segments: the service's controls as they are, the rest by what the styles say. */
export function segmentsOf(blocks: readonly Element[]): Stretch[] {
  const stretches: Stretch[] = [];
  let run: { kind: string; blocks: Element[] } | undefined;
  const count = new Map<string, number>();
  const close = (): void => {
    if (run) stretches.push(segment(run.kind, run.blocks, count));
    run = undefined;
  };
  for (const block of blocks) {
    if (block.localName === "sdt" && tagOf(block).startsWith(servicePrefix)) {
      close();
      stretches.push(segment(tagOf(block).slice(servicePrefix.length), contentOf(block), count));
    } else if (isLoose(block)) {
      close();
      stretches.push({ loose: [block] });
    } else {
      const kind = kindOf(block);
      const goesOn = run !== undefined && (kind === undefined ? true : kind === run.kind && !opening.has(kind));
      if (run === undefined || !goesOn) {
        close();
        run = { kind: kind ?? "loi-van", blocks: [] };
      }
      run.blocks.push(block);
    }
  }
  close();
  return stretches;
}

export function isSegment(stretch: Stretch): stretch is Segment {
  return "kind" in stretch;
}

/** A paragraph that ends a section or the document says nothing and must not stand inside a control. */
function isLoose(block: Element): boolean {
  if (block.localName !== "p") return false;
  const style = styleOf(block);
  const isEmpty = textOf(block) === "" && descendants(block, "drawing").length === 0;
  return (isEmpty && (style === undefined || style === "ND30KetThuc")) || first(block, "pPr", "sectPr") !== undefined;
}

function kindOf(block: Element): string | undefined {
  return block.localName === "p" ? kindByStyle[styleOf(block) ?? ""] : undefined;
}

function styleOf(block: Element): string | undefined {
  return valueOf(first(block, "pPr"), "pStyle");
}

function segment(kind: string, blocks: readonly Element[], count: Map<string, number>): Segment {
  const text = blocks.map(firstWords).find((words) => words !== "") ?? "";
  const label = opening.has(kind) ? labelOf(text) : "";
  const stem = `${kind}/${label}`;
  const ordinal = (count.get(stem) ?? 0) + 1;
  count.set(stem, ordinal);
  return { kind, key: ordinal === 1 ? label : `${label}#${ordinal}`, title: text, blocks };
}

function firstWords(block: Element): string {
  const paragraph = block.localName === "p" ? block : descendants(block, "p").find((p) => textOf(p).trim() !== "");
  const text = paragraph ? textOf(paragraph).trim() : "";
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

function labelOf(text: string): string {
  return /^(?:Điều|Phần|Chương|Mục)?\s*([^\s.]+)/u.exec(text)?.[1] ?? "";
}
