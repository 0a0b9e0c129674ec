using System.Collections.Frozen;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Elements of other vocabularies that hold text: DrawingML in shapes, charts and diagrams, and the document's properties.</summary>
/// <remarks>
/// By the prefixes that Word and every other writer met so far use; text under other prefixes is left as it is. DrawingML text
/// ECMA-376-1 §21.1.2, charts §21.2, diagrams §21.4, properties §22.2 and ECMA-376-2 §8.3; diagram drawings [MS-ODRAWXML] §2.5.
/// </remarks>
internal static class CompanionNames
{
    private static readonly FrozenDictionary<string, ElementKind> Kinds = new Dictionary<string, ElementKind>(StringComparer.Ordinal)
    {
        ["mc:AlternateContent"] = ElementKind.AlternateContent,
        ["mc:Choice"] = ElementKind.Alternative,
        ["mc:Fallback"] = ElementKind.Alternative,
        ["a:txBody"] = ElementKind.TextBoxContent,
        ["c:rich"] = ElementKind.TextBoxContent,
        ["cx:rich"] = ElementKind.TextBoxContent,
        ["cdr:txBody"] = ElementKind.TextBoxContent,
        ["dgm:t"] = ElementKind.TextBoxContent,
        ["dsp:txBody"] = ElementKind.TextBoxContent,
        ["a:p"] = ElementKind.Paragraph,
        ["a:pPr"] = ElementKind.ParagraphProperties,
        ["a:endParaRPr"] = ElementKind.RunProperties,
        ["a:r"] = ElementKind.Run,
        ["a:rPr"] = ElementKind.RunProperties,
        ["a:t"] = ElementKind.Text,
        ["a:br"] = ElementKind.Break,
        ["a:hlinkClick"] = ElementKind.DrawingLink,
        ["a:hlinkHover"] = ElementKind.DrawingLink,
        ["w15:dataBinding"] = ElementKind.DataBinding,
        ["c:v"] = ElementKind.TextElement,
        ["c:pt"] = ElementKind.Point,
        ["c:ptCount"] = ElementKind.PointCount,
        ["c:strCache"] = ElementKind.PointList,
        ["c:strLit"] = ElementKind.PointList,
        ["c:numCache"] = ElementKind.PointList,
        ["c:numLit"] = ElementKind.PointList,
        ["dc:title"] = ElementKind.TextElement,
        ["dc:subject"] = ElementKind.TextElement,
        ["dc:creator"] = ElementKind.TextElement,
        ["dc:description"] = ElementKind.TextElement,
        ["dc:identifier"] = ElementKind.TextElement,
        ["cp:keywords"] = ElementKind.TextElement,
        ["cp:category"] = ElementKind.TextElement,
        ["cp:contentStatus"] = ElementKind.TextElement,
        ["cp:lastModifiedBy"] = ElementKind.TextElement,
        ["keywords"] = ElementKind.TextElement,
        ["category"] = ElementKind.TextElement,
        ["contentStatus"] = ElementKind.TextElement,
        ["lastModifiedBy"] = ElementKind.TextElement,
        ["Company"] = ElementKind.TextElement,
        ["Manager"] = ElementKind.TextElement,
        ["vt:lpwstr"] = ElementKind.TextElement,
        ["vt:lpstr"] = ElementKind.TextElement,
        ["vt:bstr"] = ElementKind.TextElement,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of the element with this qualified name.</summary>
    public static ElementKind Of(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var kind) ? kind : ElementKind.Other;
}
