import { HostError } from "../host-error";
import type { Where } from "../document-host";
import type { Batch } from "./batches";

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
      return anchorAtBlock(batch, where.tag, where.kind === "after" ? "After" : "Before");
    case "start":
      return batch.context.document.body.insertParagraph("", "Start");
    case "end":
      return anchorAtEnd(batch);
  }
}

async function anchorAtBlock(batch: Batch, tag: string, side: "After" | "Before"): Promise<Word.Paragraph> {
  const control = batch.context.document.contentControls.getByTag(tag).getFirstOrNullObject();
  control.load("id");
  await batch.sync();
  if (control.isNullObject) throw new HostError("gone", "ItemNotFound", tag);
  return control.insertParagraph("", side);
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
  if (paragraph.tableNestingLevel > 0) return anchorAfterTable(batch, paragraph, paragraph.tableNestingLevel);
  // A block never goes into a control: into one of ours, it would be thrown away with it at the next update.
  if (!control.isNullObject && !isField(control.tag)) return control.insertParagraph("", "After");
  return paragraph.insertParagraph("", paragraph.text === "" ? "Before" : "After");
}

/** After the outermost table round the cursor, or after the block of ours that the table stands in. */
async function anchorAfterTable(batch: Batch, paragraph: Word.Paragraph, levels: number): Promise<Word.Paragraph> {
  let table = paragraph.parentTable;
  for (let level = levels; level > 1; level--) table = table.parentTable;
  const around = table.parentContentControlOrNullObject;
  around.load("tag");
  await batch.sync();
  return around.isNullObject ? table.insertParagraph("", "After") : around.insertParagraph("", "After");
}

function isField(tag: string): boolean {
  return tag.startsWith("os:f:");
}
