using System.Xml.Linq;
using static OneStop.Docs.Drafting.Packing.TemplateNames;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>What a keeper changed in the styles, apart from what Word adds on saving (latent styles, revision ids, unused built-in styles).</summary>
internal static class StyleSheetChanges
{
    private static readonly XName Style = W + "style";
    private static readonly XName StyleId = W + "styleId";

    /// <summary>The style sheet with the keeper's changes in the form of ours, or null when nothing changed.</summary>
    /// <param name="ours">The shared style sheet.</param>
    /// <param name="theirs">The style sheet of the saved file.</param>
    /// <param name="document">Decides which built-in styles are in use.</param>
    public static XElement? Find(XElement ours, XElement theirs, XElement document)
    {
        var found = theirs.Elements(Style).GroupBy(Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Clean(g.First()), StringComparer.Ordinal);
        var changed = new XElement(ours);
        var isChanged = false;
        foreach (var mine in changed.Elements(Style).ToList())
        {
            if (!found.Remove(Id(mine), out var other) || SameFormat(mine, other)) continue;
            mine.ReplaceWith(other);
            isChanged = true;
        }

        var used = UsedStyles(document);
        foreach (var added in found.Values.Where(s => IsCustom(s) || used.Contains(Id(s))))
        {
            changed.Add(added);
            isChanged = true;
        }

        return isChanged ? changed : null;
    }

    private static string Id(XElement style) => style.Attribute(StyleId)?.Value ?? "";

    private static bool IsCustom(XElement style) => style.Attribute(W + "customStyle")?.Value is "1" or "true";

    private static HashSet<string> UsedStyles(XElement document) => document.Descendants()
        .Where(e => e.Name == W + "pStyle" || e.Name == W + "rStyle" || e.Name == W + "tblStyle")
        .Select(e => e.Attribute(Value)?.Value ?? "")
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Name and formatting count; where a style stands in Word's lists does not.</summary>
    private static bool SameFormat(XElement one, XElement other) =>
        XmlEquality.Same([.. one.Elements().Where(IsFormat)], [.. other.Elements().Where(IsFormat)]);

    private static bool IsFormat(XElement element) => element.Name.LocalName
        is "name" or "basedOn" or "next" or "pPr" or "rPr" or "tblPr" or "trPr" or "tcPr" or "tblStylePr";

    private static XElement Clean(XElement style)
    {
        var copy = new XElement(style);
        copy.Elements(W + "rsid").Remove();
        copy.Descendants().Attributes().Concat(copy.Attributes())
            .Where(a => a.Name.Namespace == W && a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
            .Remove();
        return copy;
    }
}
