import { pathSteps, type PathStep } from "../model/plan-path";
import type { Say } from "../ui/language";
import { strings, type StringKey } from "../ui/strings";

/** Where in plan data something is wrong, in the words of the forms; the service's own place where it is no such data. */
export function placeInWords(entry: { readonly place: string; readonly path: string | null }, say: Say): string {
  const steps = entry.path === null ? undefined : pathSteps(entry.path);
  if (!steps || steps.length === 0) return entry.place;
  const step = ({ name, number }: PathStep): string => {
    const key = `path.${name}`;
    const said = key in strings ? say(key as StringKey) : name;
    return number === undefined ? said : `${said} ${number}`;
  };
  return steps.map(step).join(" › ");
}
