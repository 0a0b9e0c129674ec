using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Gives the markup that is added ids that nothing in the package has.</summary>
/// <remarks>
/// ECMA-376-1 §20.4.2.5 (wp:docPr), §17.13.6 (bookmarks), §17.5.2.18 (sdt ids). Word calls a document with doubled
/// drawing ids damaged in some versions; doubled bookmarks silently lose the second one.
/// </remarks>
internal static class IdRenumbering
{
    private static readonly XName DrawingProperties = MergeNames.Wp + "docPr";
    private static readonly XName ContentControl = MergeNames.W + "sdtPr";

    // Elements whose w:id is a number of its own part, mapped elsewhere (notes, comments) or not an annotation's.
    private static readonly HashSet<string> NotAnnotations = new(StringComparer.Ordinal)
    {
        "footnote", "endnote", "comment", "footnoteReference", "endnoteReference",
        "commentReference", "commentRangeStart", "commentRangeEnd", "id", "headerReference", "footerReference",
    };

    public static void Renumber(OpenedPackage into, OpenedPackage from)
    {
        var ours = Elements(into);
        var theirs = Elements(from);
        RenumberDrawings(ours, theirs);
        RenumberAnnotations(ours, theirs);
        RenumberContentControls(ours, theirs);
        BookmarkNames.MakeUnique(ours, theirs);

        // w14:paraId must be unique in the package and nothing here refers to it: without one Word makes its own.
        theirs.Attributes().Where(a => a.Name == MergeNames.W14 + "paraId" || a.Name == MergeNames.W14 + "textId").Remove();
    }

    private static List<XElement> Elements(OpenedPackage package) =>
        [.. StoryList.Of(package).SelectMany(story => story.Descendants())];

    private static void RenumberDrawings(List<XElement> ours, List<XElement> theirs)
    {
        var next = ours.Where(e => e.Name == DrawingProperties).Select(e => NumberOf(e.Attribute("id"))).DefaultIfEmpty(0).Max();
        foreach (var drawing in theirs.Where(e => e.Name == DrawingProperties))
        {
            drawing.SetAttributeValue("id", Text(++next));
        }
    }

    private static void RenumberAnnotations(List<XElement> ours, List<XElement> theirs)
    {
        var next = ours.Where(IsAnnotation).Select(e => NumberOf(e.Attribute(MergeNames.Id))).DefaultIfEmpty(0).Max();
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in theirs.Where(IsAnnotation).Select(e => e.Attribute(MergeNames.Id)!))
        {
            if (!numbers.TryGetValue(id.Value, out var number)) number = numbers[id.Value] = Text(++next);
            id.Value = number;
        }
    }

    private static void RenumberContentControls(List<XElement> ours, List<XElement> theirs)
    {
        var taken = ControlIds(ours).Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        var next = 1L;
        foreach (var id in ControlIds(theirs))
        {
            while (!taken.Add(id.Value)) id.Value = Text(next++);
        }
    }

    private static IEnumerable<XAttribute> ControlIds(List<XElement> elements) => elements
        .Where(e => e.Name == ContentControl)
        .Elements(MergeNames.Id)
        .Attributes(MergeNames.Value);

    private static bool IsAnnotation(XElement element) => element.Name.Namespace == MergeNames.W
        && element.Attribute(MergeNames.Id) is not null
        && !NotAnnotations.Contains(element.Name.LocalName);

    private static long NumberOf(XAttribute? attribute) =>
        long.TryParse(attribute?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
