/** Why nobody is signed in, as far as it can be told. */
export type SignInTrouble = "cancelled" | "blocked" | "leaving" | "page" | "refused";

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
}

/** One way to come by a token: by Office itself, by Office's dialog, by the browser. */
export interface SignInWay {
  /** Without asking anybody anything; undefined when that cannot be. */
  readonly silent: () => Promise<Token | undefined>;
  /** Asks the person; only ever after a click. Throws SignInError. */
  readonly ask: () => Promise<Token>;
  /** Forgets the person; true when the page is being left for the sign-out page. */
  readonly leave: () => Promise<boolean>;
}
