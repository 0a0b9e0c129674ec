using System.Globalization;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>The pages of one section, in twips.</summary>
/// <param name="Until">The element of its <c>w:sectPr</c>; it reaches from the one before up to there.</param>
/// <param name="Width">Of the text.</param>
/// <param name="Height">Of the text.</param>
/// <param name="Kind">How it begins: <c>nextPage</c>, <c>continuous</c> …</param>
/// <param name="FirstNumber">The number its pages start with, or null when they go on.</param>
/// <param name="Format">How page numbers are written.</param>
internal sealed record PageGeometry(int Until, int Width, int Height, string Kind, int? FirstNumber, string Format)
{
    private const int DefaultWidth = 11_906;
    private const int DefaultHeight = 16_838;
    private const int DefaultMargin = 1_440;

    /// <summary>No paper is larger, and the smallest of integers has no positive counterpart.</summary>
    private const int Largest = 1_000_000;

    /// <summary>The sections of a part, in order; one at least.</summary>
    public static IReadOnlyList<PageGeometry> Read(MarkupTree tree)
    {
        var sections = new List<PageGeometry>();
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (tree.Nodes[node].Kind == ElementKind.SectionProperties) sections.Add(Of(tree, node));
        }

        if (sections.Count == 0 || sections[^1].Until < tree.Nodes.Length - 1) sections.Add(Plain(tree.Nodes.Length));
        return sections;
    }

    private static PageGeometry Plain(int until) =>
        new(until, DefaultWidth - (2 * DefaultMargin), DefaultHeight - (2 * DefaultMargin), "nextPage", null, "decimal");

    private static PageGeometry Of(MarkupTree tree, int section)
    {
        var (size, margins) = (tree.Child(section, "pgSz"u8), tree.Child(section, "pgMar"u8));
        var (numbers, type) = (tree.Child(section, "pgNumType"u8), tree.Child(section, "type"u8));
        int Twips(int node, ReadOnlySpan<byte> name, int otherwise) =>
            node >= 0 && int.TryParse(FieldReader.Attribute(tree, node, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? Math.Abs(Math.Clamp(value, -Largest, Largest)) : otherwise;
        var width = Twips(size, ":w"u8, DefaultWidth) - Twips(margins, ":left"u8, DefaultMargin) - Twips(margins, ":right"u8, DefaultMargin);
        var height = Twips(size, ":h"u8, DefaultHeight) - Twips(margins, ":top"u8, DefaultMargin) - Twips(margins, ":bottom"u8, DefaultMargin);
        var first = Twips(numbers, ":start"u8, -1);
        var kind = type < 0 ? "nextPage" : FieldReader.Attribute(tree, type, ":val"u8);
        var format = numbers < 0 ? "" : FieldReader.Attribute(tree, numbers, ":fmt"u8);
        return new(section, Math.Clamp(width, 1_000, 40_000), Math.Clamp(height, 2_000, 40_000), kind, first is >= 0 and < 100_000 ? first : null, format);
    }
}
