import { ApiError, UnreachableError } from "../client/api-error";
import { HostError, type HostTrouble } from "../host/host-error";
import type { Say } from "../ui/language";
import type { StringKey } from "../ui/strings";

/** An error as a person reads it. */
export interface Trouble {
  readonly sentence: string;
  /** Every single thing that is wrong, in the service's own words. */
  readonly details: readonly string[];
  readonly code: string | undefined;
  readonly canRetry: boolean;
}

const hostSentences: Readonly<Record<HostTrouble, StringKey>> = {
  "read-only": "trouble.readOnly",
  "not-in-body": "trouble.notInBody",
  gone: "trouble.gone",
  unsupported: "trouble.unsupported",
  busy: "trouble.busy",
  file: "trouble.file",
  unknown: "trouble.unknown",
};

/** The service's sentences are shown as they come; only where it said nothing do we. */
export function troubleOf(error: unknown, say: Say): Trouble {
  if (error instanceof ApiError) {
    const { problem } = error;
    if (!problem)
      return {
        sentence: say("trouble.status", { status: error.status }),
        details: [],
        code: undefined,
        canRetry: true,
      };
    const details = problem.errors.map((entry) =>
      entry.place === "" ? entry.detail : `${entry.place}: ${entry.detail}`,
    );
    return {
      sentence: problem.detail,
      details: details.length > 1 ? details : [],
      code: problem.code,
      canRetry: error.status >= 500,
    };
  }
  if (error instanceof UnreachableError) {
    return {
      sentence: say(error.offline ? "trouble.offline" : "trouble.dead"),
      details: [],
      code: undefined,
      canRetry: true,
    };
  }
  if (error instanceof HostError) {
    const code = error.code === "" ? undefined : say("trouble.code", { code: `${error.code} ${error.place}`.trim() });
    return {
      sentence: say(hostSentences[error.trouble]),
      details: [],
      code,
      canRetry: error.trouble !== "unsupported",
    };
  }
  return {
    sentence: say("trouble.ours"),
    details: [],
    code: error instanceof Error ? error.message : undefined,
    canRetry: false,
  };
}
