import { attribute, descendants, elements, first, valueOf } from "./xml";

const references = ["pStyle", "rStyle", "tblStyle"];
const links = ["basedOn", "link"];

/** The style sheet with only the styles that the blocks use, what those are based on, and the defaults. */
export function usedStyles(styles: Element, blocks: readonly Element[]): Element {
  const byId = new Map(elements(styles, "style").map((style) => [attribute(style, "styleId") ?? "", style]));
  const wanted = new Set<string>();
  const want = (id: string | undefined): void => {
    const style = id === undefined ? undefined : byId.get(id);
    if (id === undefined || !style || wanted.has(id)) return;
    wanted.add(id);
    for (const link of links) want(valueOf(style, link));
  };
  for (const block of blocks) {
    for (const name of references) for (const use of descendants(block, name)) want(attribute(use, "val"));
  }
  const kept = styles.cloneNode(true) as Element;
  for (const style of elements(kept, "style")) {
    // What follows a style by "next" need not come along; without it Word stays in the same style.
    const next = first(style, "next");
    if (next && !wanted.has(attribute(next, "val") ?? "")) style.removeChild(next);
    if (!wanted.has(attribute(style, "styleId") ?? "") && attribute(style, "default") !== "1") kept.removeChild(style);
  }
  const latent = first(kept, "latentStyles");
  if (latent) kept.removeChild(latent);
  return kept;
}

/** Names of styles that both sheets define but define differently: the document's own definition wins in Word (office-js#5243). */
export function stylesThatDiffer(sent: Element | undefined, got: Element | undefined): string[] {
  if (!sent || !got) return [];
  const there = new Map(elements(got, "style").map((style) => [attribute(style, "styleId") ?? "", style]));
  return elements(sent, "style")
    .filter((style) => attribute(style, "customStyle") === "1")
    .filter((style) => {
      const other = there.get(attribute(style, "styleId") ?? "");
      return other !== undefined && definition(style) !== definition(other);
    })
    .map((style) => valueOf(style, "name") ?? "");
}

// Only what is seen on paper; Word adds and drops the rest as it likes.
const seen = ["jc", "ind", "spacing", "b", "i", "caps", "sz", "u", "keepNext", "pageBreakBefore"];

function definition(style: Element): string {
  const facts: string[] = [];
  for (const group of ["pPr", "rPr"]) {
    for (const property of elements(first(style, group) ?? style)) {
      if (!first(style, group) || !seen.includes(property.localName)) continue;
      facts.push(`${property.localName}${factsOf(property)}`);
    }
  }
  return facts.sort().join(";");
}

function factsOf(property: Element): string {
  return Array.from(property.attributes)
    .filter((fact) => !["0", "auto", "1", "true"].includes(fact.value))
    .map((fact) => `${fact.localName}=${fact.value}`)
    .sort()
    .join(",");
}

/** The first sheet with what only the second defines: markup from two places needs the styles of both. */
export function joinStyles(own: Element | undefined, other: Element | undefined): Element | undefined {
  if (!own || !other) return own ?? other;
  const joined = own.cloneNode(true) as Element;
  const there = new Set(elements(own, "style").map((style) => attribute(style, "styleId")));
  for (const style of elements(other, "style")) {
    const isDefault = attribute(style, "default") === "1";
    if (!isDefault && !there.has(attribute(style, "styleId")))
      joined.appendChild(joined.ownerDocument.importNode(style, true));
  }
  return joined;
}
