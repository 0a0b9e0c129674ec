using System.Xml.Linq;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Takes out of a body what belongs to its own document and cannot come along into the middle of another.</summary>
internal static class BodyCleaning
{
    private static readonly HashSet<XName> Comments =
    [
        MergeNames.W + "commentRangeStart", MergeNames.W + "commentRangeEnd", MergeNames.W + "commentReference",
    ];

    private static readonly HashSet<XName> Notes = [MergeNames.W + "footnoteReference", MergeNames.W + "endnoteReference"];

    /// <summary>Heads and feet of its sections; comments and notes where there can be none.</summary>
    public static void RemoveHeadings(XElement body) =>
        body.Descendants().Where(e => e.Name == MergeNames.HeaderReference || e.Name == MergeNames.FooterReference).Remove();

    /// <summary>References to notes and comments: a header, note or comment can have none.</summary>
    public static void RemoveNotes(XElement body) => body.Descendants().Where(e => Notes.Contains(e.Name) || Comments.Contains(e.Name)).Remove();

    /// <summary>Sections, comments, other documents inside, and pictures that would be fetched from elsewhere.</summary>
    public static void RemoveForeign(XElement body)
    {
        body.Descendants().Where(e => e.Name == MergeNames.SectionProperties || e.Name == MergeNames.W + "altChunk" || Comments.Contains(e.Name)).Remove();
        body.Descendants().Attributes(MergeNames.R + "link").Remove();
    }

    /// <summary>Attributes of namespaces that readers may ignore, and ids of paragraphs: whoever needs them makes new ones.</summary>
    public static void RemoveIgnorable(XElement root, XElement body)
    {
        var ignorable = ((string?)root.Attribute(MergeNames.Mc + "Ignorable") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(prefix => root.GetNamespaceOfPrefix(prefix)).OfType<XNamespace>().Append(MergeNames.W14).ToHashSet();
        body.DescendantsAndSelf().Where(e => e.Name.Namespace == MergeNames.W).Attributes().Where(a => ignorable.Contains(a.Name.Namespace)).Remove();
    }
}
