import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { PersonView } from "../client/review-service";
import { personOf } from "../client/session";
import { DocumentPage } from "../features/review/DocumentPage";
import { MyDocuments } from "../features/review/MyDocuments";
import { PersonChoice } from "../pane/PersonChoice";
import { rolesText } from "../pane/roles";
import { readRoute, writeRoute } from "../model/review-route";
import { forget, remember, remembered } from "../pane/remembered";
import { ReviewerContext } from "../pane/review-context";
import { useLanguage, useSay } from "../ui/language";
import { languages, type Language } from "../ui/strings";
import { darkTheme, lightTheme } from "../ui/theme";
import { session, versions } from "./services";
import { SignInGate, useSession } from "./SignInGate";

interface Props {
  readonly isDark: boolean;
  readonly setLanguage: (language: Language) => void;
}

/** The review page at work: who one is, then the list or a document. */
export function ReviewPlace({ isDark, setLanguage }: Props): ReactNode {
  const say = useSay();
  const signedIn = useSession();
  const [chosen, setChosen] = useState<PersonView | undefined>(undefined);
  const person = personOf(signedIn) ?? chosen;
  const route = useRoute();
  useEffect(() => {
    void session.start();
  }, []);
  const choose = (next: PersonView): void => {
    remember("person", next.id);
    setChosen(next);
  };
  const leave = (): void => {
    forget("person");
    setChosen(undefined);
    if (signedIn.kind === "in") void session.signOut();
  };
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} style={{ background: "transparent" }}>
      <a className="os-skip" href="#os-view" onClick={toContent}>
        {say("review.skip")}
      </a>
      <Head
        person={signedIn.kind === "out" ? undefined : person}
        isSignedIn={signedIn.kind === "in"}
        leave={leave}
        setLanguage={setLanguage}
      />
      <main className="os-view" id="os-view" tabIndex={-1} data-view={person ? route.kind : "person"}>
        <SignInGate>
          {person ? (
            <ReviewerContext value={{ service: versions, person }}>
              {route.kind === "list" ? (
                <MyDocuments key={person.id} addressOf={(id) => writeRoute({ kind: "document", id })} />
              ) : (
                <DocumentPage
                  key={`${person.id} ${route.id}`}
                  id={route.id}
                  listAddress={writeRoute({ kind: "list" })}
                />
              )}
            </ReviewerContext>
          ) : (
            <PersonChoice service={versions} remembered={remembered("person")} choose={choose} />
          )}
        </SignInGate>
      </main>
    </FluentProvider>
  );
}

function Head({
  person,
  isSignedIn,
  leave,
  setLanguage,
}: {
  readonly person: PersonView | undefined;
  readonly isSignedIn: boolean;
  readonly leave: () => void;
  readonly setLanguage: (language: Language) => void;
}): ReactNode {
  const say = useSay();
  const language = useLanguage();
  return (
    <header className="os-head">
      <span className="os-brand">{say("review.title")}</span>
      {person && (
        <span data-part="person">
          {say("review.asPerson", { name: person.name, roles: rolesText(person, say) })}
          <button type="button" className="os-plain" onClick={leave} data-part="leave">
            {say(isSignedIn ? "signIn.out" : "review.changePerson")}
          </button>
        </span>
      )}
      <span role="group" aria-label={say("review.language")}>
        {languages.map((choice) => (
          <button
            key={choice}
            type="button"
            className="os-plain"
            lang={choice}
            aria-pressed={choice === language}
            data-language={choice}
            onClick={() => {
              setLanguage(choice);
            }}
          >
            {say(`office.${choice}`)}
          </button>
        ))}
      </span>
    </header>
  );
}

// The address behind # is the route; following the link would leave the document.
function toContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("os-view")?.focus();
}

function useRoute(): ReturnType<typeof readRoute> {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const look = (): void => {
      setHash(location.hash);
      scrollTo(0, 0);
    };
    addEventListener("hashchange", look);
    return () => {
      removeEventListener("hashchange", look);
    };
  }, []);
  return readRoute(hash);
}
