import { FluentProvider } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import type { PersonView } from "../client/review-service";
import type { TaggedPlan } from "../client/service";
import { personOf } from "../client/session";
import type { Desk } from "../drafting/desk";
import type { SheetDesk } from "../drafting/sheet-desk";
import { has } from "../host/capabilities";
import type { Program } from "../host/start";
import { PaneContext, type Pane } from "../pane/pane-context";
import { forget, remember } from "../pane/remembered";
import type { ViewId } from "../pane/views";
import { useSay } from "../ui/language";
import type { Language } from "../ui/strings";
import { darkTheme, lightTheme } from "../ui/theme";
import { documents, session, versions } from "./services";
import { SignInGate, useSession } from "./SignInGate";
import { shownViews, View } from "./views";

interface Props {
  readonly desk: Desk | undefined;
  readonly sheetDesk: SheetDesk | undefined;
  readonly program: Program;
  readonly isDark: boolean;
  readonly setLanguage: (language: Language) => void;
}

/** The pane at work: the tabs and the view that is open. */
export function Workplace({ desk, sheetDesk, program, isDark, setLanguage }: Props): ReactNode {
  const say = useSay();
  const capabilities = (desk ?? sheetDesk)?.host.capabilities ?? [];
  const views = shownViews(capabilities);
  const [view, setView] = useState<ViewId>(views[0] ?? "settings");
  const [plan, setPlan] = useState<TaggedPlan | undefined>(undefined);
  const signedIn = useSession();
  const [chosen, setChosen] = useState<PersonView | undefined>(undefined);
  const person = personOf(signedIn) ?? chosen;
  const [acts, setActs] = useState(0);

  const choosePlan = (chosen: TaggedPlan | undefined): void => {
    desk?.choose(chosen);
    sheetDesk?.choose(chosen);
    if (chosen?.etag !== undefined) remember("plan", chosen.plan.id);
    setPlan(chosen);
  };
  const choosePerson = (next: PersonView | undefined): void => {
    if (next) remember("person", next.id);
    else forget("person");
    setChosen(next);
  };
  const acted = (): void => {
    setActs((count) => count + 1);
  };
  const pane: Pane = {
    service: documents,
    versions,
    person,
    choosePerson,
    takesWord: signedIn.kind === "open",
    signOut: signedIn.kind === "in" ? () => session.signOut() : undefined,
    desk,
    sheetDesk,
    file: (desk ?? sheetDesk)?.host.file,
    program,
    plan,
    choosePlan,
    goTo: setView,
    setLanguage,
    acts,
    acted,
  };

  return (
    <PaneContext value={pane}>
      <FluentProvider theme={isDark ? darkTheme : lightTheme} style={{ background: "transparent" }}>
        {views.length > 1 && <Tabs views={views} view={view} open={setView} />}
        <main
          className="os-view"
          id="os-view"
          role={views.length > 1 ? "tabpanel" : "main"}
          aria-label={say(`view.${view}`)}
          data-view={view}
        >
          {desk && !has(capabilities, "draft") && <p role="alert">{say("app.tooOld")}</p>}
          {sheetDesk && !has(capabilities, "tasks") && <p role="alert">{say("sheet.tooOld")}</p>}
          {view === "settings" && <View key={view} id={view} />}
          <SignInGate heading={view === "settings" ? "h2" : "h1"}>
            {view !== "settings" && <View key={view} id={view} />}
          </SignInGate>
        </main>
      </FluentProvider>
    </PaneContext>
  );
}

function Tabs({
  views,
  view,
  open,
}: {
  readonly views: readonly ViewId[];
  readonly view: ViewId;
  readonly open: (view: ViewId) => void;
}): ReactNode {
  const say = useSay();
  // Arrows go round the tabs, Tab leaves them (WAI-ARIA tabs pattern).
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -views.length, End: views.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = views.indexOf(view);
    const next = Math.abs(step) === 1 ? (at + step + views.length) % views.length : step < 0 ? 0 : views.length - 1;
    const target = views[next];
    if (target === undefined) return;
    open(target);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div className="os-tabs" role="tablist" tabIndex={-1} aria-label={say("app.views")} onKeyDown={onKeyDown}>
      {views.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          className="os-tab"
          aria-selected={id === view}
          aria-controls="os-view"
          tabIndex={id === view ? 0 : -1}
          data-tab={id}
          onClick={() => {
            open(id);
          }}
        >
          {say(`view.${id}`)}
        </button>
      ))}
    </div>
  );
}
