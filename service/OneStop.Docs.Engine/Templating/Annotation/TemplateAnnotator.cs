using System.Text;
using System.Xml;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Annotation;

/// <summary>Writes diagnostics as Word comments into a copy of the document they speak of. All that is no comment stays byte for byte.</summary>
internal static class TemplateAnnotator
{
    /// <summary>Word grows slow with thousands of balloons, and nobody reads them.</summary>
    private const int MostComments = 1_000;

    private const string PartName = "word/comments.xml";
    private const string Kind = "comments";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string StrictRelation = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";

    /// <summary>The copy; the package itself when there is nothing to say.</summary>
    public static Outcome<PackageParts> Annotate(
        PackageParts package, IReadOnlyList<Diagnostic> diagnostics, AnnotationOptions options, PackageLimits limits)
    {
        if (TemplatePartNames.Main(package) is not { } main) return new(null, [Codes.Error(Codes.NotWordDocument, Location.None)]);
        var tree = MarkupTree.Parse(main, limits.XmlDepth);
        if (tree.Value is null) return new(null, tree.Diagnostics);
        IReadOnlyList<Diagnostic> broken =
        [
            .. new[] { ContentTypeList.PartName, RelationshipList.PartNameFor(""), RelationshipList.PartNameFor(main.Name) }
                .Select(package.Find).OfType<PackagePart>().SelectMany(part => MarkupTree.Parse(part, limits.XmlDepth).Diagnostics),
        ];
        if (broken.Count > 0) return new(null, broken);
        try
        {
            var opened = new OpenedPackage(package);
            var known = opened.RelationsOf(main.Name).OfKind(Kind)?.Target is { } target ? package.Find(target) : null;
            var comments = known is null ? null : MarkupTree.Parse(known, limits.XmlDepth);
            if (comments is { Value: null }) return new(null, comments.Diagnostics);
            var written = Write(package, main, tree.Value, comments?.Value, diagnostics.Take(MostComments), options, limits);
            if (written.Comments.Length == 0) return new(package, []);
            return new(
                known is null ? Added(opened, package, main, written) : package.With(main.Name, written.Body).With(known.Name, written.Part(comments!.Value!)),
                []);
        }
        catch (XmlException unread)
        {
            // What the scanner lets pass and the reader does not: a prefix never declared, an entity of its own.
            var place = unread.LinePosition.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new(null, [Codes.Error(Codes.BrokenMarkup, new Location(ContentTypeList.PartName), ContentTypeList.PartName, place, "<Types>")]);
        }
    }

    private static Written Write(
        PackageParts package, PackagePart main, MarkupTree tree, MarkupTree? comments, IEnumerable<Diagnostic> diagnostics,
        AnnotationOptions options, PackageLimits limits)
    {
        var anchors = new CommentAnchors(package, main, tree, limits.XmlDepth);
        var marks = new CommentMarks(tree);
        var text = new StringBuilder();
        var id = Math.Max(CommentAnchors.HighestId(tree), comments is null ? -1 : CommentAnchors.HighestId(comments));
        foreach (var diagnostic in diagnostics)
        {
            if (anchors.Find(diagnostic.Location) is not { } anchor) continue;
            marks.Add(anchor, ++id);
            text.Append(CommentText.Write(diagnostic, id, !anchor.IsExact, options, comments?.Prefix ?? "w:"));
        }

        return new(marks.ToBytes(), text.ToString());
    }

    private static PackageParts Added(OpenedPackage opened, PackageParts package, PackagePart main, Written written)
    {
        var isStrict = main.Content.Span.IndexOf(Encoding.UTF8.GetBytes($"\"{Strict}\"")) >= 0;
        var name = opened.Has(PartName) ? opened.FreeName(PartName) : PartName;
        opened.AddBytes(name, ContentType, Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{(isStrict ? Strict : Transitional)}\">{written.Comments}</w:comments>"));
        opened.RelationsOf(main.Name).Add(isStrict ? StrictRelation : PackageNames.RelationType + Kind, name, isExternal: false);
        var closed = opened.Close().With(main.Name, written.Body);

        // Read, not changed.
        var links = RelationshipList.PartNameFor("");
        return package.Find(links) is { } original ? closed.With(original.Name, original.Content) : closed;
    }

    /// <summary>The body with its marks, and the comments they mark.</summary>
    private sealed record Written(byte[] Body, string Comments)
    {
        /// <summary>The comments part with these at its end.</summary>
        public byte[] Part(MarkupTree part)
        {
            var root = part.Nodes[0];
            var bytes = part.Bytes.Span;
            var added = Encoding.UTF8.GetBytes(Comments);
            return root.ContentEnd < root.End
                ? [.. bytes[..root.ContentEnd], .. added, .. bytes[root.ContentEnd..]]
                : [.. bytes[..(root.End - 2)], .. ">"u8, .. added, .. Encoding.UTF8.GetBytes($"</{part.Prefix}comments>"), .. bytes[root.End..]];
        }
    }
}
