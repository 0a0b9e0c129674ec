using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>The templates that are included by name, each parsed once, with what is wrong in them.</summary>
internal sealed class IncludedTexts(TemplateOptions options, TagIndex tags)
{
    private readonly Dictionary<string, IncludedPart?> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<int> _broken = [];
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What is wrong in their code.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The name under which places in an included template are given: <c>name:word/document.xml</c>.</summary>
    public static string PartName(string name, string part) => $"{name}:{part}";

    /// <summary>Whether there is a template of this name, and the code of its body.</summary>
    public IncludedText Find(string name) => Part(name) is { } part ? new(Exists: true, part.Code.Syntax) : new(Exists: false, null);

    /// <summary>True when the tag of this number holds a mistake of grammar.</summary>
    public bool IsBroken(int source) => _broken.Contains(source);

    /// <summary>Takes note of the mistakes of a part's code.</summary>
    public void Note(ParsedCode code) => _broken.UnionWith(code.Broken);

    /// <summary>The body of the template of this name, null when there is none.</summary>
    public IncludedPart? Part(string name)
    {
        if (_parts.TryGetValue(name, out var known)) return known;
        return _parts[name] = Parse(name);
    }

    private IncludedPart? Parse(string name)
    {
        if (options.Includes?.Invoke(name) is not { } package || TemplatePartNames.Main(package) is not { } main) return null;
        var (syntax, unread) = PartParser.Parse(main, LinkTargets.None, options.Limits.XmlDepth);
        if (syntax is null)
        {
            _diagnostics.AddRange(unread);
            return null;
        }

        syntax = syntax with { Name = PartName(name, main.Name) };
        var first = tags.Add(syntax);
        var pairs = BlockPairing.Pair(syntax);
        var code = CodeParsing.Parse(syntax, pairs, first, tags);
        Note(code);
        _diagnostics.AddRange(unread.Select(d => d with { Location = d.Location with { Part = syntax.Name } }));
        _diagnostics.AddRange(pairs.Diagnostics);
        _diagnostics.AddRange(code.Diagnostics);
        return new(syntax, first, code);
    }
}

/// <summary>An included template's body.</summary>
/// <param name="Syntax">Its elements and tags.</param>
/// <param name="FirstSource">The number of its first tag as a source of code.</param>
/// <param name="Code">Its code.</param>
internal sealed record IncludedPart(PartSyntax Syntax, int FirstSource, ParsedCode Code);
