using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>What is needed to bring the fields of a part up to date once it is written; only parts with such fields have one.</summary>
/// <param name="Styles">The template's styles and lists.</param>
/// <param name="DepthLimit">Nested elements in a part.</param>
internal sealed record FieldPlan(DocumentStyles Styles, int DepthLimit)
{
    /// <summary>Fields whose cached results the content of the document decides.</summary>
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "TOC", "SEQ", "REF", "PAGEREF", "=", "DOCPROPERTY", "TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "COMMENTS",
    };

    /// <summary>True when a part without tags shows a property that a tag may change.</summary>
    public static bool ShowsTaggedProperty(MarkupTree tree, PackageParts package) =>
        FieldReader.MayHoldFields(tree.Bytes.Span)
        && package.Parts.Any(part => part.Name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) && part.Content.Span.IndexOf("{{"u8) >= 0)
        && FieldReader.Read(tree).Any(PropertyFields.IsOne);

    /// <summary>The plan of a part, or null when neither it nor what it includes has a field that we keep.</summary>
    public static FieldPlan? Of(PlannedPart part, PackageParts package, int depthLimit) =>
        Trees(part).Any(tree => FieldReader.MayHoldFields(tree.Bytes.Span) && FieldReader.Read(tree).Any(field => Kept.Contains(field.Code.Keyword)))
            ? new(DocumentStyles.Of(name => package.Find(name)?.Content, depthLimit), depthLimit)
            : null;

    private static IEnumerable<MarkupTree> Trees(PlannedPart part) =>
        part.Edits.Insertions.Select(insertion => insertion.Item).OfType<IncludeItem>().SelectMany(include => Trees(include.Part)).Prepend(part.Syntax.Tree);
}
