using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>
/// The results of tables of contents in a template: they repeat headings, tags and all, and are written anew for every document.
/// What looks like a tag there is none.
/// </summary>
internal sealed class StaleResults
{
    private readonly IReadOnlyList<(int Start, int End)> _ranges;

    private StaleResults(IReadOnlyList<(int, int)> ranges) => _ranges = ranges;

    /// <summary>Finds them.</summary>
    public static StaleResults Of(MarkupTree tree) => tree.Bytes.Span.IndexOf("TOC"u8) < 0
        ? new([])
        : new([.. FieldReader.Read(tree)
            .Where(field => field.Code.Keyword == "TOC" && field.Separate >= 0)
            .Select(field => (tree.Nodes[field.Separate].End, tree.Nodes[field.End].Start))]);

    /// <summary>True when the byte lies in one.</summary>
    public bool Contain(int offset) => _ranges.Any(range => offset >= range.Start && offset < range.End);
}
