import { SignInError, type SignInWay, type Token } from "../client/sign-in-way";
import type { DialogEnd } from "../host/office-sign-in";

/** What the page in the dialog says to the pane. */
export type DialogWord = { readonly token: Token } | { readonly trouble: string };

const closedByPerson = 12006;
const refusedByPerson = 12009;
const blockedByBrowser = 12011;

/** The sign-in page in Office's own dialog, for Offices that cannot sign in for us. The token lives as long as the pane. */
export function dialogWay(open: (claims?: string) => Promise<DialogEnd>, now: () => number): SignInWay {
  let kept: Token | undefined;
  return {
    silent: (isRefused) => {
      if (isRefused) kept = undefined;
      return Promise.resolve(kept && kept.expires > now() ? kept : undefined);
    },
    ask: async (claims) => {
      const end = await open(claims);
      if (end.kind === "failed") throw new SignInError(troubleOf(end.code), String(end.code));
      const word = read(end.message);
      if (!word) throw new SignInError("page", "message");
      if ("trouble" in word) throw new SignInError("refused", word.trouble);
      kept = word.token;
      return kept;
    },
    leave: () => {
      kept = undefined;
      return Promise.resolve(false);
    },
  };
}

function troubleOf(code: number): "cancelled" | "blocked" | "page" {
  if (code === closedByPerson || code === refusedByPerson) return "cancelled";
  return code === blockedByBrowser ? "blocked" : "page";
}

function read(message: string): DialogWord | undefined {
  try {
    const word = JSON.parse(message) as Partial<{ token: Partial<Token>; trouble: string }>;
    if (typeof word.trouble === "string") return { trouble: word.trouble };
    const { text, expires, owner } = word.token ?? {};
    if (typeof text !== "string" || typeof expires !== "number" || typeof owner !== "string") return undefined;
    return { token: { text, expires, owner } };
  } catch {
    return undefined;
  }
}
