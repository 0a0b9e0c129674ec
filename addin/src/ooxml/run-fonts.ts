import { attribute, descendants, first, valueOf } from "./xml";

const deepest = 20;

/** The font that a run shows: its own, that of its character style, of its paragraph's style, of the document (ECMA-376-1 §17.7.2); empty where a theme says it. */
export class RunFonts {
  private readonly styles = new Map<string, Element>();
  private readonly usual: Element | undefined;
  private readonly defaults: Element | undefined;

  constructor(sheet: Element | undefined) {
    for (const style of sheet ? descendants(sheet, "style") : []) {
      this.styles.set(attribute(style, "styleId") ?? "", style);
      const isDefault = ["1", "true", "on"].includes(attribute(style, "default") ?? "");
      if (isDefault && attribute(style, "type") === "paragraph") this.usual = style;
    }
    this.defaults = first(sheet, "docDefaults", "rPrDefault", "rPr");
  }

  of(run: Element, paragraph: Element): string {
    const properties = first(run, "rPr");
    const styleId = valueOf(first(paragraph, "pPr"), "pStyle");
    const style = styleId === undefined ? this.usual : this.styles.get(styleId);
    return (
      ownFont(properties) ??
      this.ofStyle(this.styles.get(valueOf(properties, "rStyle") ?? "")) ??
      this.ofStyle(style) ??
      ownFont(this.defaults) ??
      ""
    );
  }

  private ofStyle(style: Element | undefined, depth = deepest): string | undefined {
    if (!style || depth === 0) return undefined;
    return ownFont(first(style, "rPr")) ?? this.ofStyle(this.styles.get(valueOf(style, "basedOn") ?? ""), depth - 1);
  }
}

function ownFont(properties: Element | undefined): string | undefined {
  const fonts = first(properties, "rFonts");
  // The letters of old fonts lie above 0x7f, which is what hAnsi is for.
  return attribute(fonts, "hAnsi") ?? attribute(fonts, "ascii");
}
