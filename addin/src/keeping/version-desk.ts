import { ApiError, UnreachableError } from "../client/api-error";
import type { ReviewService, SaveVersionRequest, VersionView } from "../client/review-service";
import type { KeptFile } from "../host/kept-file";
import type { KeptIdentity } from "../model/identity";
import { identityOfFile, stamped } from "./identity-in-file";

/** What a person says of a document. */
export type KeptFields = Required<Pick<SaveVersionRequest, "title" | "unit" | "kind" | "symbol" | "fileName">>;

export interface SaveWish {
  readonly reason: string;
  /** For a first version, also of a new document; undefined: as before. */
  readonly fields: KeptFields | undefined;
  /** As a document of its own; the one that the file was of stays as it is. */
  readonly asNew: boolean;
  /** A newer version that was looked at and is to be saved over. */
  readonly onto: string | undefined;
}

export type SaveOutcome =
  | { readonly kind: "saved"; readonly version: VersionView; readonly isRemembered: boolean }
  /** An earlier sending that seemed lost had arrived; nothing was sent now. */
  | { readonly kind: "arrived"; readonly version: VersionView }
  /** Someone saved a newer version; nothing was written. */
  | { readonly kind: "stale" };

/** How far a saving has come: reading the file from the program, sending it, waiting until it is kept. */
export interface SaveProgress {
  readonly phase: "reading" | "sending" | "keeping";
  /** Bytes. */
  readonly done: number;
  readonly total: number;
}

/** Where the open file stands among the versions kept. */
export interface Standing {
  /** Undefined when the file was never kept. */
  readonly identity: KeptIdentity | undefined;
  /** Newest first; empty when the service keeps none of it. */
  readonly versions: readonly VersionView[];
}

/** How many newer versions are looked into for the mark of this file. */
const mostLooks = 5;
const pauseBeforeRepeat = 1000;

/** The open file and the versions kept of it: saving, opening, and finding out where it stands. */
export class VersionDesk {
  /** The version that a saving was made on whose answer never came; empty for a first one. */
  private unansweredOn: string | undefined;
  /** Id of a new document that was begun here. */
  private begun: string | undefined;

  constructor(
    readonly file: KeptFile,
    private readonly service: ReviewService,
    private readonly newId: () => string,
  ) {}

  /**
   * Where the file stands. A version newer than the one that the file remembers and bearing the file's own mark is this
   * very text: its answer was lost, or the file was fetched from the store as it was sent. Then the file is set right.
   */
  async standing(signal: AbortSignal): Promise<Standing> {
    const identity = await this.file.readIdentity(signal);
    if (!identity) return { identity, versions: [] };
    const versions = await this.versionsOf(identity, signal);
    const own = await this.ownAmong(identity, versions, signal);
    if (!own) return { identity, versions };
    const right = { ...identity, version: own.id };
    await this.file.writeIdentity(right);
    return { identity: right, versions };
  }

  async save(
    wish: SaveWish,
    signal: AbortSignal,
    progress: (progress: SaveProgress) => void = () => undefined,
  ): Promise<SaveOutcome> {
    const remembered = await this.file.readIdentity(signal);
    // An attempt at a new document may have made it: then it is no longer new.
    const asNew = wish.asNew && (remembered === undefined || remembered.document !== this.begun);
    const { identity, versions } = asNew ? { identity: remembered, versions: [] } : await this.standing(signal);
    const newest = versions[0];
    if (identity && newest) {
      const base = this.unansweredOn;
      if (base !== undefined && newest.id === identity.version && newest.id !== base) return this.arrived(newest);
      if (newest.id !== (wish.onto ?? identity.version)) return { kind: "stale" };
    }
    const isNew = asNew || !identity;
    const sent: KeptIdentity = isNew
      ? { document: this.newId(), version: "", mark: this.newId() }
      : { ...identity, mark: this.newId() };
    await this.file.writeIdentity(sent);
    if (asNew) this.begun = sent.document;
    try {
      return await this.send(wish, sent, isNew ? "" : (wish.onto ?? identity.version), signal, progress);
    } catch (error) {
      // The file is again of the document that it was of, unless the new one may be there.
      if (asNew && identity && !(error instanceof UnreachableError)) await this.file.writeIdentity(identity);
      throw error;
    }
  }

  /** Opens a version as a new document that knows which version it is. The file, for those who must keep it themselves. */
  async open(document: string, version: VersionView, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const content = await this.service.content(document, version.id, "saved", signal);
    const bytes = new Uint8Array(await content.arrayBuffer());
    const file = stamped(bytes, this.file.extension, { document, version: version.id, mark: "" });
    signal.throwIfAborted();
    if (this.file.canOpen) await this.file.openAsNew(file);
    await this.service.see(document, version.id, signal);
    return file;
  }

  private async send(
    wish: SaveWish,
    sent: KeptIdentity,
    base: string,
    signal: AbortSignal,
    progress: (progress: SaveProgress) => void,
  ): Promise<SaveOutcome> {
    const bytes = await this.file.bytes(signal, (done, total) => {
      progress({ phase: "reading", done, total });
    });
    signal.throwIfAborted();
    const request = { reason: wish.reason, ...(base === "" ? {} : { base }), ...wish.fields };
    const upload = {
      request,
      bytes,
      mark: sent.mark,
      extension: this.file.extension,
      sent: (done: number, total: number): void => {
        progress({ phase: done < total ? "sending" : "keeping", done, total });
      },
    };
    upload.sent(0, bytes.length);
    this.unansweredOn = base;
    try {
      const { version } = await this.twice(() => this.service.save(sent.document, upload, signal), signal);
      this.unansweredOn = undefined;
      const isRemembered = await this.file.writeIdentity({ ...sent, version: version.id });
      return { kind: "saved", version, isRemembered };
    } catch (error) {
      if (error instanceof ApiError) this.unansweredOn = undefined;
      if (error instanceof ApiError && error.status === 409 && isStale(error)) return { kind: "stale" };
      throw error;
    }
  }

  /** Sends once more under the same key when no answer came: a short break of the line is nobody's business. */
  private async twice<T>(send: () => Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof UnreachableError) || error.offline) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseBeforeRepeat));
      signal.throwIfAborted();
      return send();
    }
  }

  private arrived(version: VersionView): SaveOutcome {
    this.unansweredOn = undefined;
    return { kind: "arrived", version };
  }

  private async versionsOf(identity: KeptIdentity, signal: AbortSignal): Promise<readonly VersionView[]> {
    try {
      return await this.service.versions(identity.document, signal);
    } catch (error) {
      // Before the first version there is nothing to be found; later it would be strange, and is told.
      if (error instanceof ApiError && error.status === 404 && identity.version === "") return [];
      throw error;
    }
  }

  /** The newest version made after the one remembered whose file bears the mark. */
  private async ownAmong(
    { document, version, mark }: KeptIdentity,
    versions: readonly VersionView[],
    signal: AbortSignal,
  ): Promise<VersionView | undefined> {
    if (mark === "") return undefined;
    const base = versions.findIndex((one) => one.id === version);
    for (const newer of versions.slice(0, base < 0 ? mostLooks : Math.min(base, mostLooks))) {
      const content = await this.service.content(document, newer.id, "saved", signal);
      if (identityOfFile(new Uint8Array(await content.arrayBuffer()))?.mark === mark) return newer;
    }
    return undefined;
  }
}

/** A newer version is there (STO103), or the document itself is (STO104). */
function isStale(error: ApiError): boolean {
  return error.problem?.code === "STO103" || error.problem?.code === "STO104";
}
