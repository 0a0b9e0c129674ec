using System.Text;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What <c>include</c> gives inside a text: the other template as plain text, its paragraphs on lines.</summary>
internal sealed class TemplateIncludes(IReadOnlyDictionary<string, CompiledScript> compiled)
{
    /// <summary>The compiled text of this name, or null.</summary>
    public CompiledScript? Find(string name) => compiled.GetValueOrDefault(name);

    /// <summary>Compiles the texts of these names, and of those they include; names that lead nowhere are left out.</summary>
    public static TemplateIncludes Compile(IEnumerable<string> names, TemplateOptions options)
    {
        var compiled = new Dictionary<string, CompiledScript>(StringComparer.Ordinal);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (TextOf(name, options) is not { } text) continue;
            if (ScriptParser.ParseSegments([.. Segments(text)], ScriptParseOptions.Default).Syntax is not { } syntax) continue;
            compiled[name] = CompiledScript.Compile(syntax, options.Functions);
        }

        return new(compiled);
    }

    /// <summary>Fixed text becomes code that writes it: literals would be numbers in the including part's own list.</summary>
    private static IEnumerable<TemplateSegment> Segments(string text)
    {
        var at = 0;
        foreach (var tag in TagScanner.Find(text))
        {
            if (tag.Start > at) yield return Code(Quote(text[at..tag.Start]));
            if (tag.Code is not null) yield return Code(tag.Code);
            at = tag.End;
        }

        if (at < text.Length) yield return Code(Quote(text[at..]));
    }

    private static CodeSegment Code(string code) => new(code, new TextPosition(Source: -1, Offset: 0, Line: 1, Column: 1));

    private static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal) + '"';

    /// <summary>The text of a template's body, tags and all.</summary>
    private static string? TextOf(string name, TemplateOptions options)
    {
        if (options.Includes?.Invoke(name) is not { } package || TemplatePartNames.Main(package) is not { } main) return null;
        if (MarkupTree.Parse(main, options.Limits.XmlDepth).Value is not { } tree) return null;
        var lines = Enumerable.Range(0, tree.Nodes.Length)
            .Where(node => tree.Nodes[node].Kind == ElementKind.Paragraph)
            .Select(node => ParagraphText.Gather(tree, node, ordinal: 0).Text.Replace(ParagraphText.Opaque.ToString(), "", StringComparison.Ordinal));
        return new StringBuilder().AppendJoin('\n', lines).ToString();
    }
}
