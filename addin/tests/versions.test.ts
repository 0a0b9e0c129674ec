import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ApiError, UnreachableError, type Problem } from "../src/client/api-error";
import type { DocumentView, ReviewService, VersionUpload, VersionView } from "../src/client/review-service";
import type { KeptFile } from "../src/host/kept-file";
import { identityOfFile, stamped } from "../src/keeping/identity-in-file";
import { VersionDesk, type SaveWish } from "../src/keeping/version-desk";
import {
  fieldsAsKept,
  fieldsToSay,
  fileNameOf,
  firstFields,
  missingFields,
  uploadable,
} from "../src/model/first-version";
import { readIdentity, writeIdentity, type KeptIdentity } from "../src/model/identity";
import { wordRuns } from "../src/model/word-runs";
import { openDocx } from "../src/ooxml/package-zip";
import { differencesOf } from "../src/ooxml/differences";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const types = "http://schemas.openxmlformats.org/package/2006/content-types";

/** A small .docx of these paragraphs. */
function docx(...paragraphs: readonly string[]): Uint8Array<ArrayBuffer> {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  return zipSync({
    "[Content_Types].xml": strToU8(`<Types xmlns="${types}"/>`),
    "word/document.xml": strToU8(`<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`),
  });
}

/** A file that is open, and remembers as Word does: the identity is in the bytes that it gives. */
class OpenFile implements KeptFile {
  readonly extension = "docx";
  readonly canOpen = true;
  readonly places = undefined;
  readonly opened: Uint8Array[] = [];
  text = "Một";
  constructor(public identity?: KeptIdentity) {}
  bytes: KeptFile["bytes"] = () =>
    Promise.resolve(this.identity ? stamped(docx(this.text), "docx", this.identity) : docx(this.text));
  readIdentity = (): Promise<KeptIdentity | undefined> => Promise.resolve(this.identity);
  writeIdentity = (identity: KeptIdentity): Promise<boolean> => {
    this.identity = identity;
    return Promise.resolve(true);
  };
  openAsNew = (bytes: Uint8Array): Promise<void> => {
    this.opened.push(bytes);
    return Promise.resolve();
  };
}

/** The service's rules for saving, and lines that break: `lose` answers are lost after the deed, `dead` before it. */
class Store {
  readonly documents = new Map<string, { version: VersionView; bytes: Uint8Array; mark: string }[]>();
  lose = 0;
  dead = 0;
  sent: VersionUpload[] = [];

  versions = (id: string): Promise<VersionView[]> => {
    const found = this.documents.get(id);
    return found
      ? Promise.resolve([...found].reverse().map((one) => one.version))
      : Promise.reject(problem(404, "STO101"));
  };
  content = (id: string, version: string): Promise<Blob> =>
    Promise.resolve(
      new Blob([
        (this.documents.get(id) ?? []).find((one) => one.version.id === version)?.bytes as Uint8Array<ArrayBuffer>,
      ]),
    );
  see = (): Promise<void> => Promise.resolve();
  save = (id: string, upload: VersionUpload): Promise<{ version: VersionView }> => {
    this.sent.push(upload);
    if (this.dead-- > 0) return Promise.reject(new UnreachableError("POST", id, false));
    const lines = this.documents.get(id) ?? [];
    const repeated = lines.find((one) => one.mark === upload.mark);
    if (!repeated) {
      if ((lines.at(-1)?.version.id ?? undefined) !== (upload.request.base ?? undefined))
        return Promise.reject(problem(409, lines.length > 0 && upload.request.base == null ? "STO104" : "STO103"));
      const version = { id: `v${lines.length + 1}`, ordinal: lines.length + 1, reason: upload.request.reason };
      lines.push({ version: version as VersionView, bytes: upload.bytes, mark: upload.mark });
      this.documents.set(id, lines);
    }
    if (this.lose-- > 0) return Promise.reject(new UnreachableError("POST", id, false));
    const kept = repeated ?? lines.at(-1);
    return kept ? Promise.resolve({ version: kept.version }) : Promise.reject(problem(500, "X"));
  };
}

function problem(status: number, code: string): ApiError {
  return new ApiError("POST", "", status, { detail: code, code } as Problem);
}

function desk(file: OpenFile, store: Store): VersionDesk {
  let next = 0;
  return new VersionDesk(file, store as unknown as ReviewService, () => `id${++next}${file.text.length}`);
}

const fields = { title: "T", unit: "u", kind: "QĐ", symbol: "", fileName: "t.docx" };
const wish = (reason: string, more: Partial<SaveWish> = {}): SaveWish => ({
  reason,
  fields: undefined,
  asNew: false,
  onto: undefined,
  ...more,
});
const { signal } = new AbortController();

describe("What a file says it is", () => {
  it("comes back from its part as it was", () => {
    const identity = { document: "a-1", version: '1.0"&<', mark: "" };

    expect(readIdentity(writeIdentity(identity))).toEqual(identity);
    expect(readIdentity("<kept/>")).toBeUndefined();
  });

  it("is put into a file once, whatever is in there already", () => {
    const once = stamped(docx("Một"), "docx", { document: "a", version: "1", mark: "m" });
    const twice = stamped(once, "docx", { document: "a", version: "2", mark: "" });

    expect(identityOfFile(once)).toEqual({ document: "a", version: "1", mark: "m" });
    expect(identityOfFile(twice)).toEqual({ document: "a", version: "2", mark: "" });
    expect(Object.keys(openDocx(twice))).toEqual(Object.keys(openDocx(once)));
    expect(identityOfFile(docx("Một"))).toBeUndefined();
    expect(identityOfFile(strToU8("no package"))).toBeUndefined();
  });
});

describe("Saving", () => {
  it("makes a first version, then the next on top of it", async () => {
    const [file, store] = [new OpenFile(), new Store()];
    const keeper = desk(file, store);

    expect(await keeper.save(wish("một", { fields }), signal)).toMatchObject({
      kind: "saved",
      version: { ordinal: 1 },
    });
    expect(await keeper.save(wish("hai"), signal)).toMatchObject({ kind: "saved", version: { ordinal: 2 } });
    expect(store.sent.map((one) => one.request.base)).toEqual([undefined, "v1"]);
    expect(file.identity?.version).toBe("v2");
  });

  it("writes nothing over a newer version until that one was named", async () => {
    const [file, store] = [new OpenFile(), new Store()];
    const keeper = desk(file, store);
    await keeper.save(wish("một", { fields }), signal);
    const id = file.identity?.document ?? "";
    const colleague = new OpenFile({ document: id, version: "v1", mark: "" });
    await desk(colleague, store).save(wish("của người khác"), signal);

    expect(await keeper.save(wish("hai"), signal)).toEqual({ kind: "stale" });
    expect(store.documents.get(id)).toHaveLength(2);
    expect(await keeper.save(wish("hai", { onto: "v2" }), signal)).toMatchObject({
      kind: "saved",
      version: { ordinal: 3 },
    });
  });

  it("sends the same once more when no answer came", async () => {
    const [file, store] = [new OpenFile(), new Store()];
    store.lose = 1;

    expect(await desk(file, store).save(wish("một", { fields }), signal)).toMatchObject({ kind: "saved" });
    expect(store.sent).toHaveLength(2);
    expect(store.sent[1]).toBe(store.sent[0]);
  });

  it("finds out that what seemed lost had arrived", async () => {
    const [file, store] = [new OpenFile(), new Store()];
    const keeper = desk(file, store);
    store.lose = 2;
    await expect(keeper.save(wish("một", { fields }), signal)).rejects.toBeInstanceOf(UnreachableError);

    expect(await keeper.save(wish("một", { fields }), signal)).toMatchObject({
      kind: "arrived",
      version: { ordinal: 1 },
    });
    expect([...store.documents.values()].map((lines) => lines.length)).toEqual([1]);
    expect(await keeper.save(wish("hai"), signal)).toMatchObject({ kind: "saved", version: { ordinal: 2 } });
  });

  it("never claims that a stopped saving had arrived when it had not", async () => {
    const [file, store] = [new OpenFile(), new Store()];
    const keeper = desk(file, store);
    await keeper.save(wish("một", { fields }), signal);
    store.dead = 2;
    await expect(keeper.save(wish("hai"), signal)).rejects.toBeInstanceOf(UnreachableError);

    expect(await keeper.save(wish("hai"), signal)).toMatchObject({ kind: "saved", version: { ordinal: 2 } });
    store.lose = 2;
    await expect(keeper.save(wish("ba"), signal)).rejects.toBeInstanceOf(UnreachableError);
    expect(await keeper.save(wish("ba"), signal)).toMatchObject({ kind: "arrived", version: { ordinal: 3 } });
  });

  it("stopped while the file is read sends nothing", async () => {
    const [file, store] = [new OpenFile(), new Store()];
    const stop = new AbortController();
    const whole = file.bytes;
    file.bytes = (given) => {
      stop.abort();
      return whole(given);
    };
    await expect(desk(file, store).save(wish("một", { fields }), stop.signal)).rejects.toThrow("aborted");
    expect(store.sent).toHaveLength(0);
  });

  it("tells how far it has come: reading, sending, waiting for the store", async () => {
    const [file, store] = [new OpenFile(), new Store()];
    const told: string[] = [];
    const whole = file.bytes;
    file.bytes = (given, read) => {
      read?.(1, 4);
      return whole(given);
    };
    const keep = store.save;
    store.save = (id, upload) => {
      upload.sent(1, 2);
      upload.sent(2, 2);
      return keep(id, upload);
    };
    await desk(file, store).save(wish("một", { fields }), signal, ({ phase, done, total }) => {
      told.push(`${phase} ${done}/${total}`);
    });

    expect(told).toEqual(["reading 1/4", `sending 0/${store.sent[0]?.bytes.length}`, "sending 1/2", "keeping 2/2"]);
  });

  it("of a file as the store keeps it goes on from there: it bears the version's mark", async () => {
    const store = new Store();
    const file = new OpenFile();
    await desk(file, store).save(wish("một", { fields }), signal);
    const fetched = new OpenFile(identityOfFile(store.sent[0]?.bytes ?? docx()));
    expect(fetched.identity?.version).toBe("");

    expect((await desk(fetched, store).standing(signal)).identity?.version).toBe("v1");
    expect(await desk(fetched, store).save(wish("hai"), signal)).toMatchObject({
      kind: "saved",
      version: { ordinal: 2 },
    });
  });

  it("as a new document leaves the old one alone, and the file to it when that fails", async () => {
    const [file, store] = [new OpenFile(), new Store()];
    const keeper = desk(file, store);
    await keeper.save(wish("một", { fields }), signal);
    const before = file.identity;
    const refuse = store.save;
    store.save = () => Promise.reject(problem(422, "STO001"));
    await expect(keeper.save(wish("tách", { fields, asNew: true }), signal)).rejects.toBeInstanceOf(ApiError);
    expect(file.identity).toEqual(before);
    store.save = refuse;

    expect(await keeper.save(wish("tách", { fields, asNew: true }), signal)).toMatchObject({
      kind: "saved",
      version: { ordinal: 1 },
    });
    expect(file.identity?.document).not.toBe(before?.document);
    expect(store.documents.size).toBe(2);
  });

  it("as a new document does not make two when the answer was lost", async () => {
    const [file, store] = [new OpenFile({ document: "alt", version: "v9", mark: "" }), new Store()];
    const keeper = desk(file, store);
    store.lose = 2;
    await expect(keeper.save(wish("tách", { fields, asNew: true }), signal)).rejects.toBeInstanceOf(UnreachableError);

    expect(await keeper.save(wish("tách", { fields, asNew: true }), signal)).toMatchObject({ kind: "arrived" });
    expect(store.documents.size).toBe(1);
  });
});

describe("Opening a version", () => {
  it("gives a file that knows which version it is", async () => {
    const [file, store] = [new OpenFile(), new Store()];
    const keeper = desk(file, store);
    await keeper.save(wish("một", { fields }), signal);
    const id = file.identity?.document ?? "";
    const [version] = await store.versions(id);
    if (!version) throw new Error("nothing was saved");
    await keeper.open(id, version, signal);

    expect(identityOfFile(file.opened[0] ?? docx())).toEqual({ document: id, version: "v1", mark: "" });
  });
});

describe("What differs in words", () => {
  it("is told paragraph by paragraph", () => {
    const older = docx("Điều 1", "Thời hạn trước ngày 15", "Nơi nhận");
    const newer = docx("Điều 1", "Thời hạn trước ngày 20", "Thêm một dòng", "Nơi nhận");

    expect(differencesOf(older, newer)).toEqual([
      { before: ["Thời hạn trước ngày 15"], after: ["Thời hạn trước ngày 20", "Thêm một dòng"] },
    ]);
    expect(differencesOf(older, older)).toEqual([]);
  });

  it("is told word by word, and letters typed otherwise are no change", () => {
    expect(wordRuns("Thời hạn trước ngày 15", "Thời hạn trước ngày 20 tháng 3")).toEqual([
      { kind: "same", text: "Thời hạn trước ngày " },
      { kind: "removed", text: "15" },
      { kind: "added", text: "20 tháng 3" },
    ]);
    expect(wordRuns("Đức Thọ".normalize("NFD"), "Đức Thọ")).toEqual([{ kind: "same", text: "Đức Thọ" }]);
  });

  it("is the whole of both where hardly a word is common", () => {
    expect(wordRuns("một hai ba bốn", "năm sáu bảy tám").map((run) => run.kind)).toEqual(["removed", "added"]);
  });
});

describe("The first version", () => {
  it("asks for a title and a unit only", () => {
    expect(missingFields(firstFields(undefined, ""))).toEqual(["title", "unit"]);
    expect(missingFields(firstFields(undefined, "a"))).toEqual(["title"]);
  });

  it("is of one's own unit where the kept one is not beneath it", () => {
    const kept = { title: "A", kind: "QĐ", symbol: null, unit: "ubnd-xa/tai-chinh" } as unknown as DocumentView;

    expect(fieldsAsKept(kept, "ubnd-xa")).toEqual({ title: "A", kind: "QĐ", symbol: "", unit: "ubnd-xa/tai-chinh" });
    expect(fieldsAsKept(kept, "ubnd-xa/van-phong").unit).toBe("ubnd-xa/van-phong");
  });

  it("says nothing of what was left empty", () => {
    expect(fieldsToSay({ title: " A ", kind: "", symbol: "  ", unit: "a/b" })).toEqual({
      title: "A",
      kind: null,
      symbol: null,
      unit: "a/b",
    });
  });

  it("is a Word or Excel file, by its name", () => {
    expect(["A.DOCX", "b.xlsx", "c.pdf", "docx"].map(uploadable)).toEqual(["docx", "xlsx", undefined, undefined]);
  });

  it("is called as kind and title, without what a file name may not have", () => {
    expect(fileNameOf({ kind: "QĐ", title: 'Ban hành: "A/B"? ' }, "docx")).toBe("QĐ Ban hành A B.docx");
    expect(fileNameOf({ kind: "", title: "~$." }, "xlsx")).toBe("van-ban.xlsx");
    expect(fileNameOf({ kind: "KH", title: "x".repeat(300) }, "docx").length).toBeLessThan(110);
  });
});
