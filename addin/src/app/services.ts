import { ActKeys } from "../client/act-keys";
import { Http } from "../client/http";
import { ReviewService, type PersonView } from "../client/review-service";
import { DocumentService } from "../client/service";
import { Session, type SignInView } from "../client/session";
import { newDocumentId } from "../model/random-ids";
import { remembered } from "../pane/remembered";

// What the page is marked with is the language that the service is asked for.
const language = (): string => document.documentElement.lang;
const json = "application/json";

async function read<T>(url: string, token: string | undefined): Promise<T> {
  const http = new Http("", language, () => Promise.resolve(token));
  return (await (await http.send({ method: "GET", url, accept: json }, new AbortController().signal)).json()) as T;
}

/** Whether and as whom one is signed in. */
export const session = new Session({
  signIn: () => read<SignInView>("/sign-in", undefined),
  me: (token) => read<PersonView>("/me", token),
  // The sign-in library is large and most installations never need it.
  ways: async (where) => (await import("../auth/ways")).waysIn(where),
  now: () => Date.now(),
});

const personId = (): string | undefined =>
  session.state.kind === "in" ? session.state.person.id : session.takesWord ? remembered("person") : undefined;
const http = new Http(
  "",
  language,
  () => session.bearer(),
  () => (session.takesWord ? personId() : undefined),
  (refused) => session.replace(refused),
  (claims) => {
    session.challenge(claims);
  },
);

/** Plans, templates and drafting. */
export const documents = new DocumentService(http);

/** Versions and their review. */
export const versions = new ReviewService(http, new ActKeys(sessionStorage, newDocumentId), personId);
