import { ApiError, UnreachableError } from "./api-error";
import type { PersonView } from "./review-service";
import { SignInError, type SignInWay, type Token } from "./sign-in-way";
import type { components } from "./wire";

export type SignInView = components["schemas"]["SignInView"];

export type SessionState =
  /** The service is being asked, or the way in is being looked for without asking anybody. */
  | { readonly kind: "starting" }
  /** Nothing to sign in to: the service takes one's word, or cannot be asked now. */
  | { readonly kind: "open" }
  /** Signing in is needed; `error` is why it did not go by itself, or undefined. */
  | { readonly kind: "out"; readonly error: unknown }
  | { readonly kind: "in"; readonly person: PersonView };

/** What a session asks the outside for. */
export interface SessionNeeds {
  readonly signIn: () => Promise<SignInView>;
  /** Who the token's owner is to the service. */
  readonly me: (token: string) => Promise<PersonView>;
  /** The ways in, the best first; asked for once and only where there is something to sign in to. */
  readonly ways: (where: SignInView) => Promise<readonly SignInWay[]>;
  readonly now: () => number;
}

const early = 60_000;

/** Whether and as whom one is signed in to the service. Silent first; asks only when told to. */
export class Session {
  state: SessionState = { kind: "starting" };
  private where: SignInView | undefined;
  private ways: readonly SignInWay[] = [];
  private way: SignInWay | undefined;
  private token: Token | undefined;
  private renewing: Promise<Token | undefined> | undefined;
  private started: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly needs: SessionNeeds) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether the service takes one's word for who one is. */
  get takesWord(): boolean {
    return this.where?.mode !== "entra";
  }

  /** Asks the service how one signs in, and tries what needs nobody. Never fails: who cannot be asked may be there later. */
  start(): Promise<void> {
    this.started ??= this.begin();
    return this.started;
  }

  /** A token that is good now, or undefined where none is needed or none can be had without asking. */
  async bearer(): Promise<string | undefined> {
    await this.start();
    if (this.takesWord) return undefined;
    if (this.isGood(this.token)) return this.token.text;
    this.renewing ??= this.renew();
    const renewed = await this.renewing;
    this.renewing = undefined;
    if (!renewed && this.state.kind === "in") this.become({ kind: "out", error: undefined });
    return renewed?.text;
  }

  /** Asks the person, way after way until one leads in. After a click only. */
  async signIn(signal: AbortSignal): Promise<void> {
    let last: unknown;
    for (const way of this.ways) {
      try {
        const token = await orAbort(way.ask(), signal);
        await this.enter(way, token);
        return;
      } catch (error) {
        if (signal.aborted) throw error;
        last = error;
        // Who says no means no; and an answer of the service is the same by every way.
        if (!(error instanceof SignInError) || error.trouble === "cancelled" || error.trouble === "leaving") break;
      }
    }
    throw last;
  }

  async signOut(): Promise<void> {
    const way = this.way;
    this.token = undefined;
    this.way = undefined;
    // Whatever became of the sign-out page: here one is out.
    const isLeaving = (await way?.leave().catch(() => false)) ?? false;
    if (!isLeaving) this.become({ kind: "out", error: undefined });
  }

  private async begin(): Promise<void> {
    try {
      this.where = await this.needs.signIn();
    } catch (error) {
      if (!(error instanceof UnreachableError || error instanceof ApiError)) throw error;
      // The views say that the service is not there; the next call asks it again.
      this.started = undefined;
      this.become({ kind: "open" });
      return;
    }
    if (this.takesWord) {
      this.become({ kind: "open" });
      return;
    }
    this.ways = await this.needs.ways(this.where);
    await this.enterSilently();
  }

  private async enterSilently(): Promise<void> {
    for (const way of this.ways) {
      try {
        const token = await way.silent();
        if (!token) continue;
        await this.enter(way, token);
        return;
      } catch (error) {
        this.become({ kind: "out", error });
        return;
      }
    }
    this.become({ kind: "out", error: undefined });
  }

  private async enter(way: SignInWay, token: Token): Promise<void> {
    const person = await this.needs.me(token.text);
    this.way = way;
    this.token = token;
    this.become({ kind: "in", person });
  }

  private async renew(): Promise<Token | undefined> {
    const token = await this.way?.silent().catch(() => undefined);
    this.token = this.isGood(token) ? token : undefined;
    return this.token;
  }

  private isGood(token: Token | undefined): token is Token {
    return token !== undefined && token.expires - early > this.needs.now();
  }

  private become(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new SignInError("cancelled", ""));
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject);
  });
}
