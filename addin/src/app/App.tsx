import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { Surroundings } from "../host/start";
import { findSurroundings } from "../host/start";
import { remember, remembered } from "../pane/remembered";
import { LanguageContext, useSay } from "../ui/language";
import { languageFrom, type Language } from "../ui/strings";
import type { Desk } from "../drafting/desk";
import type { SheetDesk } from "../drafting/sheet-desk";
import { documents, session } from "./services";
import { Starting } from "./Starting";

const Workplace = lazy(() => import("./Workplace").then((module) => ({ default: module.Workplace })));

interface Found {
  readonly surroundings: Surroundings;
  readonly desk: Desk | undefined;
  readonly sheetDesk: SheetDesk | undefined;
}

/** The shell: light enough to be drawn at once; all else comes when it is known where we are. */
export function App(): ReactNode {
  const [language, setLanguage] = useState<Language>(() => asLanguage(remembered("language")) ?? "vi");
  const [found, setFound] = useState<Found | undefined>(undefined);

  useEffect(() => {
    void session.start();
    void find().then((now) => {
      const program = "program" in now.surroundings ? now.surroundings.program : undefined;
      if (program && remembered("language") === undefined) setLanguage(languageFrom(program.language));
      setFound(now);
    });
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const choose = (next: Language): void => {
    remember("language", next);
    setLanguage(next);
  };
  const program = found && "program" in found.surroundings ? found.surroundings.program : undefined;
  const isDark = program?.isDark ?? matchMedia("(prefers-color-scheme: dark)").matches;
  return (
    <LanguageContext value={language}>
      <div className="os-pane" {...(isDark ? { "data-dark": "" } : {})}>
        {found ? <Placed found={found} isDark={isDark} setLanguage={choose} /> : <Starting />}
      </div>
    </LanguageContext>
  );
}

function Placed({
  found,
  isDark,
  setLanguage,
}: {
  readonly found: Found;
  readonly isDark: boolean;
  readonly setLanguage: (language: Language) => void;
}): ReactNode {
  const say = useSay();
  const { surroundings, desk, sheetDesk } = found;
  switch (surroundings.kind) {
    case "no-office-js":
      return <Message text={say("app.noOfficeJs")} />;
    case "browser":
      return <Message text={say("app.browser")} />;
    case "word":
    case "excel":
      return (
        <Suspense fallback={<Starting />}>
          <Workplace
            desk={desk}
            sheetDesk={sheetDesk}
            program={surroundings.program}
            isDark={isDark}
            setLanguage={setLanguage}
          />
        </Suspense>
      );
  }
}

function Message({ text }: { readonly text: string }): ReactNode {
  const say = useSay();
  return (
    <main className="os-view">
      <h1>{say("app.title")}</h1>
      <p role="alert">{text}</p>
    </main>
  );
}

async function find(): Promise<Found> {
  const surroundings = await findSurroundings();
  if (surroundings.kind === "excel") {
    const { SheetDesk } = await import("../drafting/sheet-desk");
    const sheetDesk = new SheetDesk(surroundings.host, documents);
    // Not waited for: Excel answers only when no cell is being edited, and the pane can be shown before.
    void sheetDesk.open().catch(() => undefined);
    return { surroundings, desk: undefined, sheetDesk };
  }
  if (surroundings.kind !== "word") return { surroundings, desk: undefined, sheetDesk: undefined };
  const { Desk } = await import("../drafting/desk");
  const desk = new Desk(surroundings.host, documents);
  // A document whose memory cannot be read is one without a memory; the views say what that means.
  await desk.open().catch(() => undefined);
  return { surroundings, desk, sheetDesk: undefined };
}

function asLanguage(text: string | undefined): Language | undefined {
  return text === "vi" || text === "en" ? text : undefined;
}
