/** Where the review page stands: the list, or one document. */
export type ReviewRoute = { readonly kind: "list" } | { readonly kind: "document"; readonly id: string };

/** From the part of the address behind #; anything else is the list. */
export function readRoute(hash: string): ReviewRoute {
  const id = new URLSearchParams(hash.replace(/^#/, "")).get("document");
  return id === null || id === "" ? { kind: "list" } : { kind: "document", id };
}

export function writeRoute(route: ReviewRoute): string {
  return route.kind === "list" ? "#" : `#${new URLSearchParams({ document: route.id }).toString()}`;
}
