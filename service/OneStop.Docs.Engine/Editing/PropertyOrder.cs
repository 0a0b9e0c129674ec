namespace OneStop.Docs.Engine.Editing;

/// <summary>The order in which the schema wants the properties of paragraphs and runs.</summary>
/// <remarks>ECMA-376-1 §17.3.1.26 (w:pPr), §17.3.2.28 (w:rPr).</remarks>
internal static class PropertyOrder
{
    /// <summary>Children of <c>w:pPr</c>.</summary>
    public static readonly string[] Paragraph =
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr",
        "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN",
        "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
        "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    ];

    /// <summary>Children of <c>w:rPr</c>.</summary>
    public static readonly string[] Run =
    [
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
        "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs",
        "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ];

    /// <summary>The place of a property; what the order does not know comes last.</summary>
    public static int Rank(string[] order, string name)
    {
        var rank = Array.IndexOf(order, name);
        return rank < 0 ? order.Length : rank;
    }
}
