using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Fields;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Parses one part: elements, then paragraphs' text, then tags.</summary>
internal static class PartParser
{
    private static readonly (string Word, TagDirective Directive)[] Directives =
    [
        ("cell_width", TagDirective.CellWidth),
        ("cell_span", TagDirective.CellSpan),
        ("cell_merge", TagDirective.CellMerge),
        ("restart_numbering", TagDirective.RestartNumbering),
        ("continue_numbering", TagDirective.ContinueNumbering),
    ];

    /// <summary>The part's syntax, null only when its markup cannot be read, and what is wrong.</summary>
    /// <param name="part">The part.</param>
    /// <param name="links">The targets of its links that hold tags.</param>
    /// <param name="depthLimit">How deep its elements may nest.</param>
    public static (PartSyntax? Syntax, IReadOnlyList<Diagnostic> Diagnostics) Parse(PackagePart part, LinkTargets links, int depthLimit)
    {
        var tree = MarkupTree.Parse(part, depthLimit);
        if (tree.Value is null) return (null, tree.Diagnostics);

        var syntax = new PartSyntax(part.Name, tree.Value, new Dictionary<int, ParagraphText>(), [], [], []);
        var paragraphs = new Dictionary<int, ParagraphText>();
        var attributes = new List<ParagraphText>();
        var erasures = new List<(ParagraphText, int, int)>();
        var stale = StaleResults.Of(tree.Value);
        var unclosed = new List<(ParagraphText Paragraph, FoundTag Tag)>();
        var found = new List<(ParagraphText Paragraph, FoundTag Tag, FieldPlace? Field)>();
        foreach (var paragraph in TextUnits.Of(tree.Value, links))
        {
            var tags = TagScanner.Find(paragraph.Text).ToList();
            if (tags.Count == 0) continue;
            if (paragraph.Attribute is null) paragraphs[paragraph.Node] = paragraph;
            else attributes.Add(paragraph);
            var fields = FieldCodes.Read(tree.Value, paragraph, tags);
            foreach (var (tag, field) in tags.Zip(fields))
            {
                if (stale.Contain(paragraph.Starts[tag.Open])) continue;
                if (tag.Close < 0) unclosed.Add((paragraph, tag));
                else if (tag.Code is null) erasures.Add((paragraph, tag.Start, tag.End));
                else found.Add((paragraph, tag, field));
            }
        }

        // By bytes: what stands in a drawing comes between what stands before and behind it in the paragraph around.
        var ordered = found.OrderBy(entry => entry.Paragraph.Starts[entry.Tag.Open])
            .Select((entry, i) => Tag(i, entry.Paragraph, entry.Tag) with { Field = entry.Field });
        syntax = syntax with { Paragraphs = paragraphs, Attributes = attributes, Tags = [.. ordered], Erasures = erasures };
        var (mirrored, differences) = MirrorMatch.Find(syntax);
        return (mirrored, [.. NeverClosed(syntax, unclosed), .. differences]);
    }

    private static TemplateTag Tag(int index, ParagraphText paragraph, FoundTag found)
    {
        var code = found.Code!;
        var codeStart = found.CodeStart;
        var directive = TagDirective.None;
        var trimmed = code.TrimStart();
        foreach (var (word, kind) in Directives)
        {
            if (paragraph.Attribute is not null || !IsDirective(trimmed, word, kind)) continue;
            directive = kind;
            codeStart += code.Length - trimmed.Length + word.Length;
            code = trimmed[word.Length..];
        }

        return new(
            index, paragraph, found.Start, found.End, found.Open, paragraph.Text[found.Open..found.Close], codeStart, code,
            ScriptTag.Describe(code), directive);
    }

    /// <summary>Those about numbering stand alone, the others before an expression.</summary>
    private static bool IsDirective(string code, string word, TagDirective kind) =>
        kind is TagDirective.RestartNumbering or TagDirective.ContinueNumbering
            ? code.TrimEnd().Equals(word, StringComparison.Ordinal)
            : code.Length > word.Length && code.StartsWith(word, StringComparison.Ordinal) && code[word.Length] == ' ';

    /// <summary>A text that stands more than once is complained of once.</summary>
    private static IEnumerable<Diagnostic> NeverClosed(PartSyntax part, List<(ParagraphText Paragraph, FoundTag Tag)> unclosed)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (paragraph, tag) in unclosed)
        {
            var quote = paragraph.Text[tag.Open..tag.End].TrimEnd();
            if (!TextRegion.StandsAgain(part.Tree, paragraph.Node)) told.Add(quote);
            else if (told.Contains(quote)) continue;
            yield return Codes.Error(Codes.TagNeverClosed, part.Locate(paragraph, tag.Open, quote), quote);
        }
    }
}
