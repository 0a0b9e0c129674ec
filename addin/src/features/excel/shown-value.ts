import { writtenDay } from "../../sheets/dates";
import { taskStatuses } from "../../sheets/sheet-words";
import type { FieldId, TaskCells } from "../../sheets/task-cells";
import type { Say } from "../../ui/language";

/** A field as a person reads it in a list of changes. */
export function shownValue(field: FieldId, cells: TaskCells, say: Say): string {
  const text = cells[field];
  const day = cells.due === "" ? "" : writtenDay(cells.due);
  // Words that name the day themselves need no second one.
  if (field === "deadline" && text !== "" && day !== "" && !text.endsWith(day)) return say("back.due", { text, day });
  if (text === "") return say("back.empty");
  if (field === "progress") return `${text}%`;
  if (field === "due") return writtenDay(text);
  const status = field === "status" ? taskStatuses.find((each) => each === text) : undefined;
  return status ? say(`status.${status}`) : text;
}
