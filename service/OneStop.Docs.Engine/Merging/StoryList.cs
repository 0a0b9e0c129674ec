using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;

namespace OneStop.Docs.Engine.Merging;

/// <summary>The parts of a package that hold text: the body, headers, footers, notes, comments.</summary>
internal static class StoryList
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "header", "footer", "footnotes", "endnotes", "comments",
    };

    /// <summary>True when the package has footnotes, endnotes or comments.</summary>
    public static bool HasNotes(OpenedPackage package) =>
        new[] { "footnotes", "endnotes", "comments" }.Any(kind => package.RelatedPart(kind) is not null);

    /// <summary>Trees of the package itself: a change in them is a change of the package.</summary>
    public static IReadOnlyList<XDocument> Of(OpenedPackage package) =>
    [
        package.Document,
        .. package.RelationsOf(package.DocumentName).Items
            .Where(item => !item.IsExternal && Kinds.Contains(item.Kind) && package.Has(item.Target))
            .Select(item => item.Target)
            .Distinct(StringComparer.Ordinal)
            .Select(package.Tree),
    ];
}
