import { describe, expect, it } from "vitest";
import type { DocumentView, IssueView, PersonView, ReviewView } from "../src/client/review-service";
import {
  isHalfDone,
  issueRequestOf,
  issuersFor,
  mayGiveUp,
  mayIssue,
  mistakesOf,
  type IssueDraft,
} from "../src/model/issue-rules";
import { isOwnSubmission } from "../src/model/review-rules";
import { today } from "../src/ui/when";

const document = { unit: "ubnd-xa/van-phong" } as DocumentView;
const who = (unit: string, ...roles: string[]): PersonView => ({ id: "a", name: "A", unit, roles, active: true });
const review = (state: string, stale = false): ReviewView => ({ state, stale, by: { id: "a" } }) as ReviewView;
const draft: IssueDraft = {
  issuer: "ubnd-xa",
  date: "2026-03-01",
  signer: " Nguyễn Văn A ",
  recipients: "",
  copies: "10",
  number: "",
  isLate: false,
  subject: "",
  copyHolder: " ",
  note: "",
  reason: " Ban hành. ",
};

describe("Issuing", () => {
  it("is offered to the registrar of the unit, of an approval that still holds", () => {
    expect(mayIssue(who("ubnd-xa", "registrar"), document, review("approved"))).toBe(true);
    expect(mayIssue(who("ubnd-xa", "registrar"), document, review("approved", true))).toBe(false);
    expect(mayIssue(who("ubnd-xa", "registrar"), document, review("submitted"))).toBe(false);
    expect(mayIssue(who("ubnd-xa", "leader"), document, review("approved"))).toBe(false);
    expect(mayIssue(who("ubnd-khac", "registrar"), document, review("approved"))).toBe(false);
    expect(mayIssue({ ...who("ubnd-xa", "registrar"), active: false }, document, review("approved"))).toBe(false);
  });

  it("goes into the register of the unit or of one above, as far as the registrar's authority reaches", () => {
    expect(issuersFor(who("ubnd-xa", "registrar"), document)).toEqual(["ubnd-xa", "ubnd-xa/van-phong"]);
    expect(issuersFor(who("ubnd-xa/van-phong", "registrar"), document)).toEqual(["ubnd-xa/van-phong"]);
    expect(issuersFor(who("ubnd-x", "registrar"), document)).toEqual([]);
  });

  it("tells everything that is wrong at once", () => {
    const wrong = { ...draft, date: "2026-03-02", copies: "0", number: "1,5", reason: "  " };

    expect(mistakesOf(draft, "2026-03-01")).toEqual([]);
    expect(mistakesOf(wrong, "2026-03-01")).toEqual(["date", "copies", "number", "reason"]);
    expect(mistakesOf({ ...draft, date: "" }, "2026-03-01")).toEqual(["date"]);
  });

  it("sends what was filled in and nothing else", () => {
    expect(issueRequestOf(draft, "7")).toEqual({
      reason: "Ban hành.",
      issuer: "ubnd-xa",
      version: "7",
      date: "2026-03-01",
      number: null,
      late: false,
      subject: null,
      signer: "Nguyễn Văn A",
      recipients: null,
      copyHolder: null,
      copies: 10,
      note: null,
    });
  });

  it("that stopped half-way can be given up by a registrar only", () => {
    const stage = (name: string): IssueView => ({ stage: name }) as IssueView;

    expect(["begun", "issued", "settled", "complete", "abandoned"].map((name) => isHalfDone(stage(name)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(mayGiveUp(who("ubnd-xa", "registrar"), document, stage("begun"))).toBe(true);
    expect(mayGiveUp(who("ubnd-xa", "leader"), document, stage("begun"))).toBe(false);
    expect(mayGiveUp(who("ubnd-xa", "registrar"), document, undefined)).toBe(false);
  });

  it("starts with the day of this machine's clock", () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});

describe("One's own submission", () => {
  it("is told to the one who would approve it", () => {
    expect(isOwnSubmission(who("ubnd-xa", "leader"), review("submitted"))).toBe(true);
    expect(isOwnSubmission({ ...who("ubnd-xa", "leader"), id: "b" }, review("submitted"))).toBe(false);
    expect(isOwnSubmission(who("ubnd-xa", "leader"), review("approved"))).toBe(false);
  });
});
