using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What <c>include</c> gives inside a text: the other template as plain text, its paragraphs on lines.</summary>
internal sealed class TemplateIncludes(IReadOnlyDictionary<string, CompiledScript> compiled)
{
    /// <summary>The compiled text of this name, or null.</summary>
    public CompiledScript? Find(string name) => compiled.GetValueOrDefault(name);

    /// <summary>Compiles the texts of these names; names that lead nowhere are left out.</summary>
    public static TemplateIncludes Compile(IEnumerable<string> names, IncludedTexts included, TemplateOptions options)
    {
        var compiled = new Dictionary<string, CompiledScript>(StringComparer.Ordinal);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (included.Part(name) is not { } part) continue;
            if (ScriptParser.ParseSegments([.. Segments(part)], ScriptParseOptions.Default).Syntax is not { } syntax) continue;
            compiled[name] = CompiledScript.Compile(syntax, options.Functions);
        }

        return new(compiled);
    }

    /// <summary>Fixed text becomes code that writes it: literals would be numbers in the including part's own list.</summary>
    private static IEnumerable<TemplateSegment> Segments(IncludedPart part)
    {
        var tree = part.Syntax.Tree;
        var numbers = part.Syntax.Tags.ToLookup(tag => (tag.Paragraph.Node, tag.Open), tag => part.FirstSource + tag.Index);
        var isFirst = true;
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (tree.Nodes[node].Kind != ElementKind.Paragraph) continue;
            if (!isFirst) yield return Fixed("\n");
            isFirst = false;
            var text = ParagraphText.Gather(tree, node, ordinal: 0).Text;
            var at = 0;
            foreach (var tag in TagScanner.Find(text))
            {
                if (tag.Start > at) yield return Fixed(text[at..tag.Start]);

                if (tag.Code is not null)
                {
                    yield return new CodeSegment(tag.Code, new TextPosition(numbers[(node, tag.Open)].FirstOrDefault(-1), tag.CodeStart, 1, tag.CodeStart + 1));
                }

                at = tag.End;
            }

            if (at < text.Length) yield return Fixed(text[at..]);
        }
    }

    private static CodeSegment Fixed(string text) => new(
        Quote(text.Replace(ParagraphText.Opaque.ToString(), "", StringComparison.Ordinal)),
        new TextPosition(Source: -1, Offset: 0, Line: 1, Column: 1));

    private static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal) + '"';
}
