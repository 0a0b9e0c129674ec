/**
 * Why nobody is signed in, as far as it can be told. `offline`: the sign-in service was not reached; `switched`: Office
 * belongs to somebody else by now.
 */
export type SignInTrouble = "cancelled" | "blocked" | "leaving" | "offline" | "page" | "refused" | "switched";

/** Signing in did not come to its end; `code` is what the sign-in library or Office said. */
export class SignInError extends Error {
  constructor(
    readonly trouble: SignInTrouble,
    readonly code: string,
  ) {
    super(`sign-in: ${trouble} ${code}`);
    this.name = "SignInError";
  }
}

/** A token for the service. It is kept in memory and nowhere else by us. */
export interface Token {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
  /** Id of the account that it speaks for, so that a renewed one is known to be the same person's. */
  readonly owner: string;
}

/** One way to come by a token: by Office itself, by Office's dialog, by the browser. */
export interface SignInWay {
  /**
   * Without asking anybody anything; undefined when that cannot be. `isRefused`: the service did not take the last
   * token, so that the same again is no use. Throws SignInError where it may go another time.
   */
  readonly silent: (isRefused?: boolean) => Promise<Token | undefined>;
  /** Asks the person; only ever after a click. `claims`: what has to be proved besides, as JSON. Throws SignInError. */
  readonly ask: (claims?: string) => Promise<Token>;
  /** Forgets the person; true when the page is being left for the sign-out page. */
  readonly leave: () => Promise<boolean>;
}
