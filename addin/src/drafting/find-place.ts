import type { BlockPick, Plan } from "../client/service";
import { lawfulPlace, type LawfulPlace } from "../model/lawful-place";
import { pickKey } from "../model/plan-pieces";
import type { Desk } from "./desk";

/** Where a block of the plan belongs in the open document as it is now. */
export async function findPlace(
  desk: Desk,
  wish: { readonly kind: string; readonly pick: BlockPick },
): Promise<LawfulPlace> {
  const plan = desk.planToDraft();
  const pieces = await desk.host.pieces();
  const key = pickKey(wish.pick);
  const isAppendix = wish.kind.startsWith("dau-phu-luc");
  const wanted = {
    kind: wish.kind,
    key: isAppendix ? appendixNumber(plan, key) : key,
    appendix: wish.kind === "bang-nhiem-vu" ? appendixOf(plan, key) : undefined,
  };
  return lawfulPlace(wanted, pieces, (tag) => {
    const record = desk.record(tag);
    if (!record) return "";
    return record.kind.startsWith("dau-phu-luc") ? appendixNumber(plan, record.key) : record.key;
  });
}

/** The number that the head of an attachment bears, else its place: by that it stands among those that people wrote. */
function appendixNumber(plan: Plan, place: string): string {
  const label = (plan.attachments ?? [])[Number(place) - 1]?.label ?? "";
  return / ([IVXL]+|\d{1,2})$/u.exec(label.normalize("NFC").trim())?.[1] ?? place;
}

function appendixOf(plan: Plan, table: string): string | undefined {
  const at = (plan.attachments ?? []).findIndex((attachment) => attachment.taskTable === table);
  return at < 0 ? undefined : appendixNumber(plan, String(at + 1));
}
