import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ApiError, type Problem } from "../src/client/api-error";
import type { Finding, Plan } from "../src/client/service";
import { documentKinds } from "../src/model/document-kinds";
import { draftOf, gapsIn, withDraft } from "../src/model/import-form";
import { troubleOf } from "../src/pane/trouble";
import { wordingOf, type StringKey } from "../src/ui/strings";

const root = resolve(import.meta.dirname, "../..");
const read = {
  id: "cv",
  kind: "CV",
  subject: "",
  issuer: { name: "", code: "UBND" },
  date: {},
} as unknown as Plan;

describe("What an imported document does not say", () => {
  it("is asked for: the type too, where the service only took it for a công văn", () => {
    const findings = [{ code: "IMP002" } as Finding];

    expect(gapsIn(draftOf(read, findings))).toEqual(["subject", "kind", "issuer"]);
    expect(gapsIn(draftOf({ ...read, kind: "KH" }, []))).toEqual(["subject", "issuer"]);
  });

  it("is nothing where all was read, and stays as it was read", () => {
    const whole = { ...read, subject: "Về việc", issuer: { ...read.issuer, name: "UBND XÃ" } };

    expect(gapsIn(draftOf(whole, []))).toEqual([]);
    expect(withDraft(whole, draftOf(whole, []))).toEqual(whole);
  });

  it("is put in by the clerk, composed and without blanks around", () => {
    const draft = { id: "kh-1", kind: "KH", subject: " Kiểm soát ".normalize("NFD"), issuer: "UBND" };

    expect(withDraft(read, draft)).toMatchObject({
      id: "kh-1",
      kind: "KH",
      subject: "Kiểm soát",
      issuer: { name: "UBND", code: "UBND" },
    });
  });

  it("must be an id that the service takes", () => {
    const draft = { ...draftOf(read, []), subject: "a", issuer: "b" };

    expect(gapsIn({ ...draft, id: "Kế hoạch" })).toEqual(["id"]);
    expect(gapsIn({ ...draft, id: "" })).toEqual(["id"]);
  });

  it("offers the types of plan data", () => {
    const schema = JSON.parse(readFileSync(resolve(root, "templates/plan.schema.json"), "utf8")) as {
      properties: { kind: { enum: string[] } };
    };

    expect(documentKinds.map(({ code }) => code)).toEqual(schema.properties.kind.enum);
  });
});

describe("The place of a mistake", () => {
  const say = (key: StringKey, values?: Readonly<Record<string, string | number>>): string =>
    wordingOf("vi", key, values);
  const entry = (path: string | null, place = path ?? ""): Problem["errors"][number] =>
    ({ code: "PLN018", severity: "error", detail: "Đang để trống.", place, path }) as Problem["errors"][number];
  const trouble = (...errors: Problem["errors"]): ReturnType<typeof troubleOf> =>
    troubleOf(
      new ApiError("PUT", "/plans/a", 400, { detail: "Đang để trống.", code: "PLN018", errors } as Problem),
      say,
    );

  it("is told in the words of the forms, for one mistake too", () => {
    expect(trouble(entry("$.subject")).place).toBe("Trích yếu");
    expect(trouble(entry("$.taskTables[0].groups[1].tasks[2].content")).place).toBe(
      "Bảng nhiệm vụ 1 › nhóm 2 › nhiệm vụ 3 › nội dung",
    );
    expect(trouble(entry(null, "word/document.xml ¶12")).place).toBe("word/document.xml ¶12");
    expect(trouble(entry(null, "")).place).toBe("");
    expect(trouble(entry("$.subject"), { ...entry("$.number"), severity: "warning" }).place).toBe("Trích yếu");
  });

  it("stands before each of several", () => {
    const { place, details } = trouble(entry("$.subject"), entry("$.sections[1].title"));

    expect(place).toBe("");
    expect(details).toEqual(["Trích yếu: Đang để trống.", "Mục 2 › tiêu đề: Đang để trống."]);
  });
});

describe("The version", () => {
  it("stands in the manifest and nowhere else", () => {
    const manifest = readFileSync(resolve(root, "manifest.xml"), "utf8");
    const own = JSON.parse(readFileSync(resolve(root, "addin/package.json"), "utf8")) as object;

    expect(/<Version>(\d+\.\d+\.\d+\.\d+)<\/Version>/.exec(manifest)?.[1]).toBe(__ADDIN_VERSION__);
    expect(own).not.toHaveProperty("version");
  });
});
