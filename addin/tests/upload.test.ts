import { afterEach, describe, expect, it, vi } from "vitest";
import { upload } from "../src/client/upload";

/** A request that answers as told once it is sent; the browser's own does so in tests/addin. */
class AnsweringRequest {
  status = 401;
  response = new Blob(["{}"]);
  responseType = "";
  upload: { onprogress?: (event: { lengthComputable: boolean; loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onabort?: () => void;
  onloadend?: () => void;
  open(): void {}
  setRequestHeader(): void {}
  getAllResponseHeaders(): string {
    return 'content-type: application/problem+json\r\nwww-authenticate: Bearer error="insufficient_claims", claims="e30="\r\n';
  }
  send(): void {
    queueMicrotask(() => {
      this.upload.onprogress?.({ lengthComputable: true, loaded: 3, total: 4 });
      this.onload?.();
      this.onloadend?.();
    });
  }
  abort(): void {
    this.onabort?.();
    this.onloadend?.();
  }
}

describe("an upload", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("gives the answer with its headers, a challenge included, and tells how far it came", async () => {
    vi.stubGlobal("XMLHttpRequest", AnsweringRequest);
    const told: number[] = [];
    const answer = await upload("/documents/a/versions", {
      method: "POST",
      headers: {},
      body: "x",
      signal: new AbortController().signal,
      sent: (done, total) => told.push(done, total),
    });

    expect(answer.status).toBe(401);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect(answer.headers.get("WWW-Authenticate")).toContain('claims="e30="');
    expect(told).toEqual([3, 4]);
  });

  it("ends with the signal's own reason", async () => {
    vi.stubGlobal("XMLHttpRequest", AnsweringRequest);
    const cancel = new AbortController();
    const sending = upload("/a", {
      method: "POST",
      headers: {},
      body: "x",
      signal: cancel.signal,
      sent: () => undefined,
    });
    cancel.abort(new Error("đủ rồi"));

    await expect(sending).rejects.toThrow("đủ rồi");
  });
});
