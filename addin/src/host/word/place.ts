import type { Beside } from "../../model/body-pieces";
import { kindOfTag } from "../../model/random-ids";
import { HostError } from "../host-error";
import type { BlockRef, Where } from "../document-host";
import type { Batch } from "./batches";
import { seek } from "./find-control";

/**
 * An empty paragraph at body level that the insertion will replace. An anchor of our own makes the place the same in
 * every host; asking for "after the selection" does not (office-js#1914).
 */
export async function anchorAt(batch: Batch, where: Where): Promise<Word.Paragraph> {
  switch (where.kind) {
    case "cursor":
      return anchorAtCursor(batch);
    case "after":
    case "before":
      return anchorAtBlock(batch, where.block, where.kind === "after" ? "After" : "Before");
    case "beside":
      return anchorBeside(batch, where);
    case "start":
      return batch.context.document.body.insertParagraph("", "Start");
    case "end":
      return anchorAtEnd(batch);
  }
}

async function anchorAtBlock(batch: Batch, block: BlockRef, side: "After" | "Before"): Promise<Word.Paragraph> {
  const sought = seek(batch, block);
  await batch.sync();
  const control = sought();
  if (!control) throw new HostError("gone", "ItemNotFound", block.tag);
  return control.insertParagraph("", side);
}

/** Beside a paragraph that was found before, or the outermost table that it stands in. */
async function anchorBeside(batch: Batch, { side, paragraph: at, text }: Beside): Promise<Word.Paragraph> {
  const where = side === "before" ? "Before" : "After";
  const { paragraphs } = batch.context.document.body.getRange("Whole");
  paragraphs.load("items/text,items/tableNestingLevel");
  await batch.sync();
  const paragraph = paragraphs.items[at];
  if (paragraph?.text !== text) throw new HostError("moved", "", "");
  if (paragraph.tableNestingLevel > 0) return besideTable(batch, paragraph, paragraph.tableNestingLevel, where, true);
  const control = paragraph.parentContentControlOrNullObject;
  control.load("tag");
  await batch.sync();
  if (control.isNullObject || isField(control.tag)) return paragraph.insertParagraph("", where);
  const edge = side === "before" ? control.paragraphs.getFirst() : control.paragraphs.getLast();
  const relation = edge.getRange("Whole").compareLocationWith(paragraph.getRange("Whole"));
  await batch.sync();
  // Never into a block of ours; into a control of others only where the place lies inside it.
  const isOutside = kindOfTag(control.tag) !== undefined || relation.value === Word.LocationRelation.equal;
  return (isOutside ? control : paragraph).insertParagraph("", where);
}

async function anchorAtEnd(batch: Batch): Promise<Word.Paragraph> {
  const last = batch.context.document.body.paragraphs.getLast();
  last.load("text,tableNestingLevel");
  await batch.sync();
  // The paragraph that every body ends with stays the last one.
  return last.text === "" && last.tableNestingLevel === 0
    ? last.insertParagraph("", "Before")
    : batch.context.document.body.insertParagraph("", "End");
}

async function anchorAtCursor(batch: Batch): Promise<Word.Paragraph> {
  const paragraph = batch.context.document.getSelection().paragraphs.getLast();
  const control = paragraph.parentContentControlOrNullObject;
  paragraph.load("text,tableNestingLevel");
  paragraph.parentBody.load("type");
  control.load("tag");
  await batch.sync();
  if (paragraph.parentBody.type !== "MainDoc" && paragraph.parentBody.type !== "TableCell") {
    throw new HostError("not-in-body", "InvalidSelection", paragraph.parentBody.type);
  }
  if (paragraph.tableNestingLevel > 0) return besideTable(batch, paragraph, paragraph.tableNestingLevel, "After");
  // A block never goes into a control: into one of ours, it would be thrown away with it at the next update.
  if (!control.isNullObject && !isField(control.tag)) return control.insertParagraph("", "After");
  return paragraph.insertParagraph("", paragraph.text === "" ? "Before" : "After");
}

/** Beside the outermost table round a paragraph, or the control that the table stands in. */
async function besideTable(
  batch: Batch,
  paragraph: Word.Paragraph,
  levels: number,
  where: "Before" | "After",
  isBesidePlace = false,
): Promise<Word.Paragraph> {
  let table = paragraph.parentTable;
  for (let level = levels; level > 1; level--) table = table.parentTable;
  const around = table.parentContentControlOrNullObject;
  around.load("tag");
  await batch.sync();
  // Round more than the table, a control of others would lead far away; one of ours is a block.
  const isInside = around.isNullObject || (isBesidePlace && kindOfTag(around.tag) === undefined);
  return (isInside ? table : around).insertParagraph("", where);
}

function isField(tag: string): boolean {
  return tag.startsWith("os:f:");
}
