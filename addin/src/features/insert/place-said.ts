import type { LawfulPlace, PartName } from "../../model/lawful-place";
import type { Say } from "../../ui/language";
import type { StringKey } from "../../ui/strings";

const names: Readonly<Record<string, StringKey>> = {
  "dau-van-ban": "part.dau-van-ban",
  "dau-van-ban-kem-theo": "part.dau-van-ban-kem-theo",
  "ten-loai": "part.ten-loai",
  "kinh-gui": "part.kinh-gui",
  "tham-quyen": "part.tham-quyen",
  "can-cu": "part.can-cu",
  "lenh-van": "part.lenh-van",
  "loi-van": "part.loi-van",
  muc: "part.muc",
  dieu: "part.dieu",
  "chu-ky-noi-nhan": "part.foot",
  "hai-chu-ky": "part.foot",
  "chu-ky": "part.foot",
  "noi-nhan": "part.foot",
  "dau-phu-luc": "part.dau-phu-luc",
  "dau-phu-luc-ngang": "part.dau-phu-luc",
  "bang-nhiem-vu": "part.bang-nhiem-vu",
};

/** A lawful place in words, or why there is none. */
export function placeSaid(place: LawfulPlace, say: Say): string {
  if (place.kind !== "found") return say(`place.${place.kind}`);
  const name = ({ kind, key }: PartName): string =>
    say(names[kind] ?? "kind.other", { key: key.replace(/\//g, ".").replace(/#/g, "") }).trim();
  const { after, before } = place;
  if (after && before) return say("place.between", { after: name(after), before: name(before) });
  if (after) return say("place.after", { after: name(after) });
  return before ? say("place.before", { before: name(before) }) : say("place.empty");
}
