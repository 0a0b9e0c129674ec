import { ApiError, UnreachableError } from "../client/api-error";
import { SignInError, type SignInTrouble } from "../client/sign-in-way";
import { HostError, type HostTrouble } from "../host/host-error";
import { placeInWords } from "./place-in-words";
import type { Say } from "../ui/language";
import type { StringKey } from "../ui/strings";

/** An error as a person reads it. */
export interface Trouble {
  readonly sentence: string;
  /** Where the one thing is that is wrong, in words; empty where there is no such place. */
  readonly place: string;
  /** Every single thing that is wrong, in the service's own words. */
  readonly details: readonly string[];
  readonly code: string | undefined;
  readonly canRetry: boolean;
  /** Somebody else was first: what is shown is no longer so. */
  readonly isConflict: boolean;
}

const calm = { place: "", details: [], code: undefined, isConflict: false } as const;
const conflicts: ReadonlySet<number> = new Set([404, 409, 412, 422, 423]);

const hostSentences: Readonly<Record<HostTrouble, StringKey>> = {
  "read-only": "trouble.readOnly",
  tracking: "trouble.tracking",
  "not-in-body": "trouble.notInBody",
  gone: "trouble.gone",
  moved: "trouble.moved",
  unsupported: "trouble.unsupported",
  busy: "trouble.busy",
  file: "trouble.file",
  "too-large": "trouble.excel.tooLarge",
  "date-system": "trouble.excel.dateSystem",
  changed: "trouble.changed",
  unknown: "trouble.unknown",
};

const signInSentences: Readonly<Record<SignInTrouble, StringKey>> = {
  cancelled: "signIn.cancelled",
  blocked: "signIn.blocked",
  leaving: "signIn.leaving",
  offline: "signIn.offline",
  page: "signIn.page",
  refused: "signIn.refused",
  switched: "signIn.switched",
};

const excelSentences: Readonly<Record<HostTrouble, StringKey>> = {
  ...hostSentences,
  "read-only": "trouble.excel.readOnly",
  gone: "trouble.excel.gone",
  unsupported: "trouble.excel.unsupported",
  busy: "trouble.excel.busy",
  file: "trouble.excel.file",
  unknown: "trouble.excel.unknown",
};

/** The service's sentences are shown as they come; only where it said nothing do we. */
export function troubleOf(error: unknown, say: Say): Trouble {
  if (error instanceof ApiError) {
    const { problem } = error;
    if (!problem) return { ...calm, sentence: say("trouble.status", { status: error.status }), canRetry: true };
    const details = problem.errors.map((entry) => {
      const place = placeInWords(entry, say);
      return place === "" ? entry.detail : `${place}: ${entry.detail}`;
    });
    // A warning beside it does not make the one mistake two.
    const [only, ...more] = problem.errors.filter(({ severity }) => severity === "error");
    return {
      sentence: problem.detail,
      place: only && more.length === 0 ? placeInWords(only, say) : "",
      details: details.length > 1 ? details : [],
      code: problem.code,
      canRetry: error.status >= 500,
      isConflict: conflicts.has(error.status),
    };
  }
  if (error instanceof UnreachableError) {
    return { ...calm, sentence: say(error.offline ? "trouble.offline" : "trouble.dead"), canRetry: true };
  }
  if (error instanceof HostError) {
    const code = error.code === "" ? undefined : say("trouble.code", { code: `${error.code} ${error.place}`.trim() });
    return {
      ...calm,
      sentence: say((error.program === "excel" ? excelSentences : hostSentences)[error.trouble]),
      code,
      canRetry: error.trouble !== "unsupported" && error.trouble !== "changed",
    };
  }
  if (error instanceof SignInError) {
    const code = error.code === "" ? undefined : error.code;
    return { ...calm, sentence: say(signInSentences[error.trouble]), code, canRetry: false };
  }
  return {
    ...calm,
    sentence: say("trouble.ours"),
    code: error instanceof Error ? error.message : undefined,
    canRetry: false,
  };
}
