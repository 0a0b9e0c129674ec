/** The views of the pane, in the order shown. A new one is a line here, one in `views.tsx` and one in the strings. */
export const viewIds = [
  "plan",
  "tasks",
  "insert",
  "document",
  "fields",
  "import",
  "versions",
  "text",
  "settings",
] as const;
export type ViewId = (typeof viewIds)[number];
