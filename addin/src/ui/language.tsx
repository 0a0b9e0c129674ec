import { createContext, useContext } from "react";
import { wordingOf, type Language, type StringKey } from "./strings";

export type Say = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string;

export const LanguageContext = createContext<Language>("vi");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Says a string in the person's language. */
export function useSay(): Say {
  const language = useLanguage();
  return (key, values) => wordingOf(language, key, values);
}
