/** What can go wrong between the pane and Office, told so that each has a sentence of its own. */
export type HostTrouble =
  | "read-only"
  | "tracking"
  | "not-in-body"
  | "gone"
  | "moved"
  | "unsupported"
  | "busy"
  | "file"
  | "too-large"
  | "date-system"
  | "changed"
  | "unknown";

/** Whose sentences tell of it. */
export type HostProgram = "word" | "excel";

/** Office refused. `code` and `place` are Office's own, for whoever looks into it. */
export class HostError extends Error {
  constructor(
    readonly trouble: HostTrouble,
    readonly code: string,
    readonly place: string,
    readonly program: HostProgram = "word",
  ) {
    super(`${code} ${place}`.trim());
    this.name = "HostError";
  }
}

const troubles: Readonly<Record<string, HostTrouble>> = {
  AccessDenied: "read-only",
  NotAllowed: "read-only",
  ItemNotFound: "gone",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  Timeout: "busy",
  ActivityLimitReached: "busy",
  HostRestartNeeded: "busy",
  InvalidOperationInCellEditMode: "busy",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
};

/** Someone cancelled: no fault of Office. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Any fault of Office as a HostError; ours stay as they are. */
export function hostError(error: unknown, program: HostProgram = "word"): HostError {
  if (error instanceof HostError) return error;
  const fault = error as { code?: unknown; message?: unknown; debugInfo?: { errorLocation?: unknown } } | undefined;
  const code = typeof fault?.code === "string" ? fault.code : typeof fault?.code === "number" ? String(fault.code) : "";
  const place = typeof fault?.debugInfo?.errorLocation === "string" ? fault.debugInfo.errorLocation : "";
  const detail = place === "" && typeof fault?.message === "string" ? fault.message : place;
  return new HostError(troubles[code] ?? "unknown", code === "" ? "GeneralException" : code, detail, program);
}
