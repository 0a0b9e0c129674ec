import { evenLine, isBlank, type BodyPiece } from "./body-pieces";
import { isAuthority, isCapitals, isFurtherBasis, isRule, landmarkOf, type Landmark } from "./landmarks";
import { rankOf } from "./part-order";

/** A part of the document: what was recognised, with all that follows it until the next. */
export interface Zone {
  /** A kind of block; `khac` for words of which nothing is known. */
  readonly kind: string;
  readonly key: string;
  /** Places among the pieces: where it begins, and its last piece with words. */
  readonly first: number;
  last: number;
}

/** The document itself, then what is attached to it, each with its zones. */
export interface Leaf {
  readonly kind: "main" | "attached" | "appendix";
  /** The number of an appendix; empty without one. */
  readonly key: string;
  readonly zones: Zone[];
}

/** How far below the beginning of an attachment "(Kèm theo …)" may stand. */
const referenceReach = 5;

/** Reads a document of whatever origin into its parts; `keyOf` tells which piece of the plan a bound block is. */
export function readZones(pieces: readonly BodyPiece[], keyOf: (tag: string) => string): Leaf[] {
  const reader = new ZoneReader(pieces);
  pieces.forEach((piece, at) => {
    if (isBlank(piece)) return;
    if (piece.kind === "block") reader.block(at, piece.block, keyOf(piece.tag));
    else if (piece.kind === "table") reader.table(at, piece.texts.map(evenLine));
    else reader.line(at, evenLine(piece.text), piece);
  });
  return reader.leaves;
}

class ZoneReader {
  readonly leaves: Leaf[] = [{ kind: "main", key: "", zones: [] }];
  /** Lines below the name of the type so far. */
  private subject = 0;
  /** Numbered sections that no Roman number stands above. */
  private isFlat = false;
  private lastNumber = 0;

  constructor(private readonly pieces: readonly BodyPiece[]) {}

  private get leaf(): Leaf {
    return this.leaves[this.leaves.length - 1] as Leaf;
  }

  private get zone(): Zone | undefined {
    return this.leaf.zones.at(-1);
  }

  /** How far this part of the document has come. */
  private get stage(): number {
    return rankOf(this.zone?.kind ?? "") ?? 0;
  }

  private get isInFoot(): boolean {
    return this.stage >= 70 && this.stage < 80;
  }

  private open(kind: string, key: string, at: number): void {
    this.leaf.zones.push({ kind, key, first: at, last: at });
  }

  private goOn(at: number, kind = "khac"): void {
    if (this.zone) this.zone.last = at;
    else this.open(kind, "", at);
  }

  private begin(kind: Leaf["kind"], key: string, at: number, zone: string): void {
    this.leaves.push({ kind, key, zones: [] });
    [this.subject, this.lastNumber, this.isFlat] = [0, 0, false];
    this.open(zone, key, at);
  }

  block(at: number, block: string, key: string): void {
    if (block.startsWith("dau-phu-luc")) this.begin("appendix", key, at, block);
    else if (block === "dau-van-ban-kem-theo") this.begin("attached", "", at, block);
    else if (block === "bang-nhiem-vu" && this.leaf.kind === "main") {
      // A table among sections is theirs; behind all of them it is an appendix whose head is missing.
      if (this.hasMore(at)) this.goOn(at, block);
      else this.begin("appendix", "", at, block);
    } else if (rankOf(block) === undefined) this.goOn(at);
    else this.open(block, key, at);
    if (block === "ten-loai") this.subject = 1;
  }

  /** Whether the document itself goes on behind this piece. */
  private hasMore(at: number): boolean {
    for (const piece of this.pieces.slice(at + 1)) {
      if (piece.kind === "block") {
        const rank = rankOf(piece.block);
        if (rank !== undefined) return rank < 75 && piece.block !== "dau-van-ban-kem-theo";
      } else if (piece.kind === "paragraph") {
        const kind = landmarkOf(evenLine(piece.text))?.kind;
        if (kind === "appendix") return false;
        if (kind === "roman" || kind === "article" || kind === "foot") return true;
      } else if (piece.texts.some((text) => landmarkOf(evenLine(text))?.kind === "foot")) return true;
    }
    return false;
  }

  table(at: number, texts: readonly string[]): void {
    // A form has a head and a foot of its own.
    if (this.leaf.kind === "appendix") {
      this.goOn(at);
      return;
    }
    const kinds = texts.map((text) => landmarkOf(text)?.kind);
    const isHead =
      kinds.includes("head") && texts.every((text, i) => text === "" || kinds[i] === "head" || isHeadWord(text));
    if (isHead) {
      if (this.leaf.kind === "main" && this.stage < 20) this.head(at);
      else this.begin("attached", "", at, "dau-van-ban-kem-theo");
    } else if (kinds.includes("foot")) {
      if (!this.isInFoot) this.open("chu-ky-noi-nhan", "", at);
      else this.goOn(at);
    } else this.goOn(at);
  }

  line(at: number, line: string, piece: Extract<BodyPiece, { kind: "paragraph" }>): void {
    const mark = landmarkOf(line);
    if (this.beginsAttachment(at, mark)) return;
    if (this.leaf.kind === "appendix") {
      this.goOn(at);
      return;
    }
    if (mark && this.isMarked(at, mark)) return;
    const stage = this.stage;
    if (piece.isNumbered && isCapitals(line) && stage >= 20 && stage <= 50)
      this.section(at, String(this.sections() + 1));
    else if (stage < 20) this.beforeTitle(at, line);
    else if (stage === 20) this.afterTitle(at, line, piece.isCentred);
    else if (stage === 25) {
      if (piece.isCentred || /^[-–+]/u.test(line) || !/[;.]$/u.test(line)) this.goOn(at);
      else this.open("loi-van", "", at);
    } else if (stage === 26) this.goOn(at);
    else if (stage === 30 && !isFurtherBasis(line)) {
      if (isAuthority(line)) this.goOn(at);
      else this.open("loi-van", "", at);
    } else if (this.isInFoot && this.isPastFoot(line)) this.begin("appendix", "", at, "dau-phu-luc");
    else this.goOn(at);
  }

  /** An appendix by its name, an attached document or a nameless appendix by "(Kèm theo …)" below its first line. */
  private beginsAttachment(at: number, mark: Landmark | undefined): boolean {
    if (mark?.kind === "appendix" && (this.leaf.zones.length > 0 || this.leaves.length > 1)) {
      this.begin("appendix", mark.key, at, "dau-phu-luc");
      return true;
    }
    const isBehind = this.leaf.kind === "main" ? this.stage >= 50 : this.leaf.kind === "attached" && this.isInFoot;
    if (!isBehind || (mark?.kind !== "title" && this.stage < 70) || !this.isReferredTo(at)) return false;
    this.begin(
      mark?.kind === "title" ? "attached" : "appendix",
      "",
      at,
      mark?.kind === "title" ? "ten-loai" : "dau-phu-luc",
    );
    return true;
  }

  private isReferredTo(at: number): boolean {
    let lines = 0;
    for (const piece of this.pieces.slice(at + 1)) {
      if (isBlank(piece)) continue;
      if (piece.kind !== "paragraph" || ++lines > referenceReach) return false;
      const kind = landmarkOf(evenLine(piece.text))?.kind;
      if (kind === "reference") return true;
      if (kind !== undefined && kind !== "title") return false;
    }
    return false;
  }

  /** Opens what a landmark stands for, where it can stand here. */
  private isMarked(at: number, mark: Landmark): boolean {
    const stage = this.stage;
    switch (mark.kind) {
      case "head":
        if (stage >= 20) return false;
        this.head(at);
        return true;
      case "title":
        if (stage >= 20 && stage < 35 && stage !== 20) this.open("lenh-van", "", at);
        else if (stage < 20) this.title(at);
        else return false;
        return true;
      case "enacting":
        if (stage > 40) return false;
        this.joinBases();
        this.open("lenh-van", "", at);
        return true;
      case "addressee":
        if (stage >= 25) return false;
        this.open("kinh-gui", "", at);
        return true;
      case "basis":
        if (stage >= 30) return false;
        this.open("can-cu", "", at);
        return true;
      case "foot":
        if (!this.isInFoot) this.open("chu-ky-noi-nhan", "", at);
        else this.goOn(at);
        return true;
      case "article":
        if (stage > 50) return false;
        this.open("dieu", mark.key, at);
        return true;
      case "roman":
        if (stage > 50) return false;
        this.isFlat = false;
        this.section(at, mark.key);
        return true;
      case "number":
        return this.isNumberedSection(at, Number(mark.key));
      case "appendix":
      case "reference":
        return false;
    }
  }

  /** What stands between the bases and "QUYẾT ĐỊNH:" goes on with them, however it begins. */
  private joinBases(): void {
    const { zones } = this.leaf;
    const bases = zones.at(-2);
    if (this.zone?.kind !== "loi-van" || bases?.kind !== "can-cu") return;
    bases.last = zones.pop()?.last ?? bases.last;
  }

  private head(at: number): void {
    if (this.zone?.kind === "dau-van-ban") this.goOn(at);
    else this.open("dau-van-ban", "", at);
  }

  private title(at: number): void {
    this.open("ten-loai", "", at);
    this.subject = 0;
  }

  private section(at: number, key: string): void {
    this.open("muc", key, at);
    this.lastNumber = 0;
  }

  /** How many sections of the first order there are. */
  private sections(): number {
    return this.leaf.zones.filter((zone) => zone.kind === "muc" && !zone.key.includes("/")).length;
  }

  /** "2." goes on where "1." was: below a Roman number, or as a section of its own where no such number stands. */
  private isNumberedSection(at: number, number: number): boolean {
    const { zone, stage } = this;
    if (stage < 20 || stage > 50 || zone?.kind === "dieu" || number !== this.lastNumber + 1) return false;
    const above = zone?.kind === "muc" && !this.isFlat ? zone.key.split("/")[0] : undefined;
    if (above === undefined && this.sections() > 0 && !this.isFlat) return false;
    if (above === undefined) this.isFlat = true;
    this.open("muc", above === undefined ? String(number) : `${above}/${number}`, at);
    this.lastNumber = number;
    return true;
  }

  private beforeTitle(at: number, line: string): void {
    if (isCapitals(line) || isRule(line)) this.head(at);
    else if (this.zone?.kind === "khac") this.goOn(at);
    else this.open("khac", "", at);
  }

  private afterTitle(at: number, line: string, isCentred: boolean): void {
    if (this.subject > 0 && isAuthority(line)) this.open("tham-quyen", "", at);
    else if (this.subject === 0 || isCentred || isRule(line) || landmarkOf(line)?.kind === "reference") {
      this.subject++;
      this.goOn(at);
    } else this.open("loi-van", "", at);
  }

  /** Below a signature set as a table nothing of the document follows; below one set as lines, short lines of it do. */
  private isPastFoot(line: string): boolean {
    const foot = this.pieces[this.zone?.first ?? 0];
    return foot?.kind !== "paragraph" || line.length > 160;
  }
}

/** Stands in a head beside the lines that make it one: names of agencies, marks of secrecy and urgency, a subject's end. */
function isHeadWord(text: string): boolean {
  return isCapitals(text) || isRule(text) || text.length <= 80;
}
