import { supports, type Profile } from "../profiles/profile.ts";
import type { AnyBackend, HostBackend } from "./backend.ts";
import { officeError, type OfficeError } from "./errors.ts";
import { memberOf, type MemberEntry } from "./metadata.ts";
import { asOfficeError, type Statement } from "./request-context.ts";
import type { Statistics } from "./statistics.ts";

/** Executes batches against one backend and keeps the books. */
export class HostRuntime {
  constructor(
    readonly backend: HostBackend,
    readonly profile: Profile,
    readonly statistics: Statistics,
  ) {}

  /** The member, or the error Office gives: no such member, or not in this Office. */
  demand(className: string, member: string): MemberEntry {
    const entry = memberOf(className, member);
    const location = `${shortName(className)}.${member}`;
    if (!entry) throw this.defect(officeError("UnknownMember", location));
    if (!supports(this.profile, entry[1])) throw officeError("ApiNotFound", location, entry[1] ?? "");
    return entry;
  }

  classOf(className: string): AnyBackend {
    const found = this.backend.classes[className];
    if (!found) throw this.notImplemented(shortName(className));
    return found;
  }

  notImplemented(location: string): OfficeError {
    return this.defect(officeError("NotImplementedInFake", location, location));
  }

  /** Remembers an error that must fail the test even when the add-in swallows it. */
  private defect(error: OfficeError): OfficeError {
    this.statistics.defects.push(`${error.code} ${error.debugInfo.errorLocation}`);
    return error;
  }

  async execute(batch: readonly Statement[], delayForCellEdit: boolean): Promise<void> {
    // The answer never comes in the same turn: code that forgets to await must fail here as it does in Office.
    await new Promise((resolve) => setTimeout(resolve, this.profile.latency));
    const size = batch.reduce((sum, statement) => sum + statement.size, 0);
    if (delayForCellEdit) await this.backend.untilReady?.();
    this.statistics.batch(batch.length, size);
    this.backend.beforeBatch?.({ size });
    const started = performance.now();
    try {
      for (const statement of batch) this.executeOne(statement);
    } finally {
      this.statistics.hostMilliseconds += performance.now() - started;
      this.backend.afterBatch?.();
    }
  }

  /** `Excel.createWorkbook`: a batch of its own that does not wait for the end of cell edit mode. */
  async createWorkbook(base64: string | null): Promise<void> {
    const location = "Excel.createWorkbook";
    const set = "ExcelApi 1.8";
    if (!supports(this.profile, set)) throw officeError("ApiNotFound", location, set);
    if (!this.backend.openNew) throw this.notImplemented(location);
    await new Promise((resolve) => setTimeout(resolve, this.profile.latency));
    const size = base64?.length ?? 0;
    this.statistics.batch(1, size);
    this.backend.beforeBatch?.({ size });
    this.backend.openNew(base64);
    this.statistics.statement(location);
  }

  private executeOne(statement: Statement): void {
    try {
      statement.execute();
    } catch (error) {
      throw asOfficeError(error, statement.label);
    }
    this.statistics.statement(statement.label);
  }
}

/** `Word.Body` → `Body`, the form of `errorLocation`. */
export function shortName(className: string): string {
  return className.slice(className.indexOf(".") + 1);
}
