import type { BlockPick, Plan } from "../client/service";

/** What of a plan a block may show, for a list to choose from. */
export interface PickChoice {
  /** Stands for the pick in a select. */
  readonly value: string;
  readonly label: string;
  readonly pick: BlockPick;
}

type Section = NonNullable<Plan["sections"]>[number];

/** The choices for a block; empty when the block shows the plan as a whole. */
export function pickChoices(block: string, plan: Plan): PickChoice[] {
  switch (block) {
    case "muc":
      return sectionChoices(plan.sections ?? [], "", 0);
    case "dieu":
      return (plan.articles ?? []).map((article) =>
        choice(`Điều ${article.number}`, article.title ?? firstText(article.body), { article: article.number }),
      );
    case "bang-nhiem-vu":
      return (plan.taskTables ?? []).map((table) => {
        const attachment = (plan.attachments ?? []).find((candidate) => candidate.taskTable === table.id);
        // By the name that stands on paper; the id is for the machine.
        const name = attachment?.label ?? attachment?.title ?? table.title ?? table.id;
        const title = table.title ?? attachment?.title;
        return choice(name, title === name ? undefined : title, { table: table.id });
      });
    case "dau-phu-luc":
    case "dau-phu-luc-ngang":
      return (plan.attachments ?? []).map((attachment, i) =>
        choice(attachment.label ?? String(i + 1), attachment.title, { attachment: i + 1 }),
      );
    default:
      return [];
  }
}

/** Whether the block shows one piece of several, so that without a choice there is nothing to insert. */
export function needsPick(block: string): boolean {
  return ["muc", "dieu", "bang-nhiem-vu", "dau-phu-luc", "dau-phu-luc-ngang"].includes(block);
}

/** Types whose subject does not stand under a name of the type: in the head, or in a title of the form's own. */
const untitled: Readonly<Record<string, "head" | "form">> = { CV: "head", TXL: "form" };

/** Why this plan cannot have the block of type and subject (NĐ 30, Annex I, II.5); undefined when it can. */
export function titleElsewhere(block: string, plan: Plan): "head" | "form" | undefined {
  return block === "ten-loai" ? untitled[plan.kind] : undefined;
}

/** Blocks that are made for a page on its side, whatever they say. */
export function isLandscapeHead(block: string): boolean {
  return block === "dau-phu-luc-ngang";
}

/** Whether a task table wants a page on its side, by its own data: its attachment says so, or it has five columns and more. */
export function wantsLandscape(plan: Plan, table: string): boolean {
  const columns = (plan.taskTables ?? []).find((candidate) => candidate.id === table)?.columns ?? [];
  const isSaid = (plan.attachments ?? []).some((candidate) => candidate.taskTable === table && candidate.landscape);
  return isSaid || columns.length === 0 || columns.length >= 5;
}

function sectionChoices(sections: readonly Section[], path: string, depth: number): PickChoice[] {
  return sections.flatMap((section, i) => {
    const step =
      section.label && sections.filter((other) => other.label === section.label).length === 1
        ? section.label
        : `#${i + 1}`;
    const here = path === "" ? step : `${path}/${step}`;
    const indent = "\u00a0\u00a0".repeat(depth);
    const own = {
      value: here,
      label: `${indent}${section.label ?? ""} ${section.title}`.trimEnd(),
      pick: { section: here },
    };
    return [own, ...sectionChoices((section.sections ?? []) as readonly Section[], here, depth + 1)];
  });
}

function firstText(body: readonly { text?: string }[] | undefined): string {
  return body?.find((block) => block.text)?.text ?? "";
}

function choice(name: string, title: string | null | undefined, pick: BlockPick): PickChoice {
  const label = title ? `${name}. ${title}` : name;
  return { value: pickKey(pick), label: label.length > 90 ? `${label.slice(0, 89)}…` : label, pick };
}

/** A pick as one line: what tells two blocks of a kind apart in the document. */
export function pickKey(pick: BlockPick): string {
  if (pick.section) return pick.section;
  if (pick.article) return String(pick.article);
  return pick.table ?? (pick.attachment ? String(pick.attachment) : "");
}

/** The pick that a key of this kind of block stands for. */
export function pickOf(block: string, key: string): BlockPick {
  if (key === "") return {};
  if (block === "muc") return { section: key };
  if (block === "dieu") return { article: Number(key) };
  return block === "bang-nhiem-vu" ? { table: key } : { attachment: Number(key) };
}
