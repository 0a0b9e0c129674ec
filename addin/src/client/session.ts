import { ApiError, UnreachableError } from "./api-error";
import type { PersonView } from "./review-service";
import { SignInError, type SignInTrouble, type SignInWay, type Token } from "./sign-in-way";
import type { components } from "./wire";

export type SignInView = components["schemas"]["SignInView"];

export type SessionState =
  /** The service is being asked, or the way in is being looked for without asking anybody. */
  | { readonly kind: "starting" }
  /** Nothing to sign in to: the service takes one's word, or cannot be asked now. */
  | { readonly kind: "open" }
  /**
   * Signing in is needed; `error` is why it did not go by itself, or undefined. `was`: who was in until the token could
   * not be renewed, so that their work waits for them; undefined where nobody was, or they left.
   */
  | { readonly kind: "out"; readonly error: unknown; readonly was?: PersonView }
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
const final: ReadonlySet<SignInTrouble> = new Set(["cancelled", "leaving", "offline"]);

/** Whose work is on the screen: who is in, or who was until their token ended. */
export function personOf(state: SessionState): PersonView | undefined {
  if (state.kind === "in") return state.person;
  return state.kind === "out" ? state.was : undefined;
}

/** Whether and as whom one is signed in to the service. Silent first; asks only when told to. */
export class Session {
  state: SessionState = { kind: "starting" };
  private where: SignInView | undefined;
  private ways: readonly SignInWay[] = [];
  private way: SignInWay | undefined;
  private token: Token | undefined;
  /** Whose token it is by right; another's is not taken in its place. */
  private owner: string | undefined;
  /** Ways whose account the service did not let in. */
  private readonly turnedAway = new Set<SignInWay>();
  /** What the service says the person must prove besides, e.g. by a second factor; asked for at the next sign-in. */
  private claims: string | undefined;
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

  /** A token that is good now, or undefined where none is needed or none can be had without asking. Throws SignInError offline. */
  async bearer(): Promise<string | undefined> {
    await this.start();
    // A token without the proof would be refused again.
    if (this.takesWord || this.claims !== undefined) return undefined;
    if (this.isGood(this.token)) return this.token.text;
    return (await this.renewOnce(false))?.text;
  }

  /** Another token in place of one that the service refused; undefined where there is none without asking. */
  async replace(refused: string): Promise<string | undefined> {
    if (this.takesWord) return undefined;
    // Somebody else has renewed it meanwhile.
    if (this.token && this.token.text !== refused && this.isGood(this.token)) return this.token.text;
    this.token = undefined;
    const fresh = await this.renewOnce(true);
    return fresh?.text === refused ? undefined : fresh?.text;
  }

  /** The service lets nobody on without another proof: one is out until the person has been asked for it. */
  challenge(claims: string): void {
    this.claims = claims;
    this.token = undefined;
    this.end(undefined);
  }

  /** Asks the person, way after way until one leads in. After a click only. */
  async signIn(signal: AbortSignal): Promise<void> {
    if (this.ways.length === 0) await this.start();
    let last: unknown;
    for (const way of this.waysToAsk()) {
      try {
        const token = await orAbort(way.ask(this.claims), signal);
        await this.enter(way, token);
        return;
      } catch (error) {
        if (signal.aborted) throw error;
        last = error;
        // Who says no means no, and what has no network has none by any way.
        if (!(error instanceof SignInError) || final.has(error.trouble)) break;
      }
    }
    throw last;
  }

  async signOut(): Promise<void> {
    const way = this.way;
    this.token = undefined;
    this.way = undefined;
    this.owner = undefined;
    this.claims = undefined;
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
    try {
      this.ways = await this.needs.ways(this.where);
    } catch (error) {
      // The sign-in library did not come; the next click asks for it again.
      this.started = undefined;
      this.become({ kind: "out", error });
      return;
    }
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
    try {
      const person = await this.needs.me(token.text);
      this.way = way;
      this.token = token;
      this.owner = token.owner;
      this.claims = undefined;
      this.turnedAway.clear();
      this.become({ kind: "in", person });
    } catch (error) {
      // That account is not let in: the next click goes another way, where another account can be chosen.
      if (error instanceof ApiError && (error.status === 401 || error.status === 403)) this.turnedAway.add(way);
      throw error;
    }
  }

  /** The best first; those whose account was turned away, last. */
  private waysToAsk(): readonly SignInWay[] {
    return [...this.ways].sort((a, b) => Number(this.turnedAway.has(a)) - Number(this.turnedAway.has(b)));
  }

  private async renewOnce(isRefused: boolean): Promise<Token | undefined> {
    this.renewing ??= this.renew(isRefused).finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  private async renew(isRefused: boolean): Promise<Token | undefined> {
    const held = this.token;
    let fresh: Token | undefined;
    let trouble: unknown;
    try {
      fresh = await this.way?.silent(isRefused);
    } catch (error) {
      trouble = error;
    }
    if (fresh && fresh.owner !== this.owner) {
      // Office belongs to somebody else now: nothing is done in their name, nor in the other's.
      this.token = undefined;
      this.end(new SignInError("switched", ""));
      return undefined;
    }
    // What cannot be renewed now is good for as long as it lasts.
    this.token = [fresh, held].find((token) => token !== undefined && token.expires > this.needs.now());
    if (!this.token && trouble instanceof SignInError && trouble.trouble === "offline") throw trouble;
    if (!this.token) this.end(undefined);
    else if (this.state.kind === "out" && this.state.was) this.become({ kind: "in", person: this.state.was });
    return this.token;
  }

  private end(error: unknown): void {
    if (this.state.kind === "in") this.become({ kind: "out", error, was: this.state.person });
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
