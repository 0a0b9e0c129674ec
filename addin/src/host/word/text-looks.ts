const shown = [
  "bold",
  "italic",
  "underline",
  "strikeThrough",
  "doubleStrikeThrough",
  "superscript",
  "subscript",
] as const;
const read = ["name", "size", "color", "highlightColor", ...shown] as const;

// Word's largest size; its object model gives 9999999 for several.
const largest = 1638;

/** All that `isUniform` reads, as load paths of ranges. */
export const looksToLoad = read.map((name) => `items/font/${name}`).join(",");

/** The font of a range, undefined where it has several: Office says so by null or by an empty text (office-js#5997). */
export function fontOf(font: Word.Font): string | undefined {
  const name = font.name as string | null;
  return name === null || name === "" ? undefined : name;
}

/** Whether all letters of a range look alike, so that text put in its place looks like each of them. */
export function isUniform(font: Word.Font): boolean {
  const { size, color, highlightColor } = font as {
    size: number | null;
    color: string | null;
    highlightColor: string | null;
  };
  if (fontOf(font) === undefined || size === null || size > largest || color === null || color === "") return false;
  // Here null means none, and only the empty text several (so its reference).
  if (highlightColor === "") return false;
  return shown.every((name) => {
    const value = font[name] as boolean | string | null;
    return value !== null && value !== "" && value !== "Mixed";
  });
}
