import type { SaveProgress } from "../keeping/version-desk";
import type { TaskProgress } from "../pane/use-task";
import type { Say } from "../ui/language";

/** Puts the progress of a saving into words; while the store writes nobody knows how much is left. */
export function tellProgress(say: Say, progress: (progress: TaskProgress) => void): (progress: SaveProgress) => void {
  return ({ phase, done, total }) => {
    const percent = phase === "keeping" ? undefined : Math.floor((100 * done) / Math.max(total, 1));
    progress({ what: say(`versions.phase.${phase}`), percent });
  };
}
