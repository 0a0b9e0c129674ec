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
        ("restart_numbering", TagDirective.RestartNumbering),
        ("continue_numbering", TagDirective.ContinueNumbering),
    ];

    /// <summary>The part's syntax, null only when its markup cannot be read, and what is wrong.</summary>
    public static (PartSyntax? Syntax, IReadOnlyList<Diagnostic> Diagnostics) Parse(PackagePart part, int depthLimit)
    {
        var tree = MarkupTree.Parse(part, depthLimit);
        if (tree.Value is null) return (null, tree.Diagnostics);

        var paragraphs = new Dictionary<int, ParagraphText>();
        var tags = new List<TemplateTag>();
        var erasures = new List<(ParagraphText, int, int)>();
        var diagnostics = new List<Diagnostic>();
        var stale = StaleResults.Of(tree.Value);
        foreach (var paragraph in Paragraphs(tree.Value))
        {
            foreach (var found in TagScanner.Find(paragraph.Text))
            {
                if (stale.Contain(paragraph.Starts[found.Open])) continue;
                paragraphs[paragraph.Node] = paragraph;
                if (found.Close < 0) diagnostics.Add(NeverClosed(part.Name, paragraph, found));
                else if (found.Code is null) erasures.Add((paragraph, found.Start, found.End));
                else tags.Add(Tag(tags.Count, paragraph, found));
            }
        }

        return (new PartSyntax(part.Name, tree.Value, paragraphs, tags, erasures), diagnostics);
    }

    private static IEnumerable<ParagraphText> Paragraphs(MarkupTree tree)
    {
        var ordinal = 0;
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (tree.Nodes[node].Kind != ElementKind.Paragraph) continue;
            ordinal++;
            if (MayHoldTag(tree, tree.Nodes[node])) yield return ParagraphText.Gather(tree, node, ordinal);
        }
    }

    private static bool MayHoldTag(MarkupTree tree, MarkupNode paragraph)
    {
        var bytes = tree.Bytes.Span[paragraph.Start..paragraph.End];
        return bytes.Contains((byte)'{') || bytes.IndexOf("&#"u8) >= 0;
    }

    private static TemplateTag Tag(int index, ParagraphText paragraph, FoundTag found)
    {
        var code = found.Code!;
        var codeStart = found.CodeStart;
        var directive = TagDirective.None;
        var trimmed = code.TrimStart();
        foreach (var (word, kind) in Directives)
        {
            if (!IsDirective(trimmed, word, kind)) continue;
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

    private static Diagnostic NeverClosed(string part, ParagraphText paragraph, FoundTag found)
    {
        var quote = paragraph.Text[found.Open..found.End].TrimEnd();
        return Codes.Error(
            Codes.TagNeverClosed, new Location(part, paragraph.Ordinal, paragraph.Column(found.Open), Quote: quote), quote);
    }
}
