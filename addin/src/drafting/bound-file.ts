import { bindingNamespace, writeBinding, type Binding } from "../model/binding";
import { wrap, type ControlHandle } from "../ooxml/control";
import { setCustomPart } from "../ooxml/custom-part";
import { packDocx, setPartXml } from "../ooxml/package-zip";
import { isSegment, type Segment } from "../ooxml/segments";
import { writeXml } from "../ooxml/xml";
import type { DraftedDocument } from "./drafted";

/** A drafted document as a file that is bound from the start: every segment in a control, the binding in its own part. */
export function boundFile(
  drafted: DraftedDocument,
  handles: ReadonlyMap<Segment, ControlHandle>,
  binding: Binding,
): Uint8Array {
  for (const stretch of drafted.stretches) {
    const handle = isSegment(stretch) ? handles.get(stretch) : undefined;
    if (!isSegment(stretch) || !handle) continue;
    const outer = outermost(stretch.blocks[0], drafted.body);
    const mark = drafted.document.createComment("");
    outer?.parentNode?.insertBefore(mark, outer);
    const shells = new Set(stretch.blocks.map((block) => outermost(block, drafted.body)));
    const control = wrap(handle, stretch.blocks);
    for (const shell of shells) if (shell?.parentNode === drafted.body) drafted.body.removeChild(shell);
    mark.parentNode?.replaceChild(control, mark);
  }
  const parts = { ...drafted.parts };
  setPartXml(
    parts,
    "word/document.xml",
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(drafted.document)}`,
  );
  setCustomPart(parts, "word/document.xml", {
    namespace: bindingNamespace,
    xml: writeBinding(binding),
    id: binding.document,
  });
  return packDocx(parts);
}

/** The child of the body that holds the block: the block itself, or the service's control around it. */
function outermost(block: Node | undefined, body: Element): Node | undefined {
  let here = block;
  while (here?.parentNode && here.parentNode !== body) here = here.parentNode;
  return here;
}
