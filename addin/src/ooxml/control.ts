import { elements, first, make, valueOf } from "./xml";

/** The handle of one bound block: what finds it again in the document. */
export interface ControlHandle {
  /** `os:<kind>:<id>`, at most 64 characters. */
  readonly tag: string;
  /** What Word shows on the control's handle. */
  readonly title: string;
  /** Any number that no other control of the document has. */
  readonly id: number;
}

/** Puts blocks into a block-level control; the children of `w:sdtPr` in the order of the schema (§17.5.2.38). */
export function wrap(handle: ControlHandle, blocks: readonly Element[]): Element {
  const owner = blocks[0]?.ownerDocument;
  if (!owner) throw new RangeError("a control holds at least one block");
  const content = make(owner, "sdtContent", {}, ...blocks);
  // A control that ends with a table has nothing after it to put the cursor in; Word would add a paragraph itself.
  return make(
    owner,
    "sdt",
    {},
    make(
      owner,
      "sdtPr",
      {},
      make(owner, "alias", { val: handle.title }),
      make(owner, "tag", { val: handle.tag }),
      make(owner, "id", { val: String(handle.id) }),
    ),
    content,
  );
}

export function tagOf(control: Element): string {
  return valueOf(first(control, "sdtPr"), "tag") ?? "";
}

/** The blocks inside a control. */
export function contentOf(control: Element): Element[] {
  const content = first(control, "sdtContent");
  return content ? elements(content) : [];
}

/** Blocks with every block-level control taken off, so that a new one can go round them. */
export function unwrap(blocks: readonly Element[]): Element[] {
  return blocks.flatMap((block) => (block.localName === "sdt" ? unwrap(contentOf(block)) : [block]));
}

/** The blocks of the control with this tag, wherever it stands; undefined when it is not there. */
export function findControl(blocks: readonly Element[], tag: string): Element | undefined {
  for (const block of blocks) {
    if (block.localName === "sdt" && tagOf(block) === tag) return block;
    const inner = findControl(block.localName === "sdt" ? contentOf(block) : [], tag);
    if (inner) return inner;
  }
  return undefined;
}
