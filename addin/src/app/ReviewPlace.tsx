import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { PersonView } from "../client/review-service";
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
import { versions } from "./services";

interface Props {
  readonly isDark: boolean;
  readonly setLanguage: (language: Language) => void;
}

/** The review page at work: who one is, then the list or a document. */
export function ReviewPlace({ isDark, setLanguage }: Props): ReactNode {
  const say = useSay();
  const [person, setPerson] = useState<PersonView | undefined>(undefined);
  const route = useRoute();
  const choose = (chosen: PersonView): void => {
    remember("person", chosen.id);
    setPerson(chosen);
  };
  const leave = (): void => {
    forget("person");
    setPerson(undefined);
  };
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} style={{ background: "transparent" }}>
      <a className="os-skip" href="#os-view" onClick={toContent}>
        {say("review.skip")}
      </a>
      <Head person={person} leave={leave} setLanguage={setLanguage} />
      <main className="os-view" id="os-view" tabIndex={-1} data-view={person ? route.kind : "person"}>
        {person ? (
          <ReviewerContext value={{ service: versions, person }}>
            {route.kind === "list" ? (
              <MyDocuments key={person.id} addressOf={(id) => writeRoute({ kind: "document", id })} />
            ) : (
              <DocumentPage key={`${person.id} ${route.id}`} id={route.id} listAddress={writeRoute({ kind: "list" })} />
            )}
          </ReviewerContext>
        ) : (
          <PersonChoice service={versions} remembered={remembered("person")} choose={choose} />
        )}
      </main>
    </FluentProvider>
  );
}

function Head({
  person,
  leave,
  setLanguage,
}: {
  readonly person: PersonView | undefined;
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
            {say("review.changePerson")}
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
