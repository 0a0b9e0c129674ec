import { Session, type SessionNeeds, type SignInView } from "../src/client/session";
import type { PersonView } from "../src/client/review-service";
import type { SignInWay } from "../src/client/sign-in-way";

export const entra: SignInView = {
  mode: "entra",
  clientId: "c",
  authority: "https://login.test/t",
  scopes: ["api://c/use"],
  actsAs: "user",
};
export const person: PersonView = { id: "lan@xa.vn", name: "Lan", unit: "xa", roles: ["clerk"], active: true };
export const hour = 3_600_000;
export const goOn = (): AbortSignal => new AbortController().signal;

export function way(given: Partial<SignInWay> = {}): SignInWay {
  return {
    silent: () => Promise.resolve(undefined),
    ask: () => Promise.resolve({ text: "asked", expires: hour, owner: "lan" }),
    leave: () => Promise.resolve(false),
    ...given,
  };
}

export function session(ways: readonly SignInWay[], needs: Partial<SessionNeeds> = {}): Session {
  return new Session({
    signIn: () => Promise.resolve(entra),
    me: () => Promise.resolve(person),
    ways: () => Promise.resolve(ways),
    now: () => 0,
    ...needs,
  });
}
