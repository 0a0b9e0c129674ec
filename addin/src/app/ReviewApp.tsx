import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { remember, remembered } from "../pane/remembered";
import { LanguageContext } from "../ui/language";
import type { Language } from "../ui/strings";
import { Starting } from "./Starting";

const ReviewPlace = lazy(() => import("./ReviewPlace").then((module) => ({ default: module.ReviewPlace })));

/** The shell of the review page, drawn at once; the rest follows. */
export function ReviewApp(): ReactNode {
  const [language, setLanguage] = useState<Language>(remembered("language") === "en" ? "en" : "vi");
  const isDark = useDark();
  // What the page is marked with is what the service is asked for.
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (next: Language): void => {
    remember("language", next);
    setLanguage(next);
  };
  return (
    <LanguageContext value={language}>
      <div className="os-pane os-review" {...(isDark ? { "data-dark": "" } : {})}>
        <Suspense fallback={<Starting />}>
          <ReviewPlace isDark={isDark} setLanguage={choose} />
        </Suspense>
      </div>
    </LanguageContext>
  );
}

function useDark(): boolean {
  const [isDark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const look = (): void => {
      setDark(query.matches);
    };
    query.addEventListener("change", look);
    return () => {
      query.removeEventListener("change", look);
    };
  }, []);
  return isDark;
}
