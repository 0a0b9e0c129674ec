using OneStop.Docs.Engine.Packaging.Deflating;
using OneStop.Docs.Engine.Templating.Fields;
using OneStop.Docs.Engine.Templating.Rendering;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>A part ready to be written: its literals and the script that strings them together.</summary>
internal sealed class PartProgram(string name, string prefix, PartSegments segments, CompiledScript script)
{
    private readonly Lazy<SlabSet> _slabs = new(() => SlabSet.Of(
        [.. segments.Literals.Select(literal => (ReadOnlyMemory<byte>)literal.Bytes)], AdjacentLiterals.Find(segments)));

    /// <summary>The part.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it is one of the document's properties, which fields show.</summary>
    public bool IsProperties { get; } = name.StartsWith("docProps/", StringComparison.Ordinal);

    /// <summary>By number.</summary>
    public Literal[] Literals { get; } = [.. segments.Literals];

    /// <summary>How many <see cref="RepeatedId"/>s its literals know.</summary>
    public int SharedIds { get; } = segments.SharedIds;

    /// <summary>The literals made ready for deflating, when the first document is written: most templates are only looked at.</summary>
    public SlabSet Slabs => _slabs.Value;

    /// <summary>Numbers of the template's links whose targets hold tags: each render links anew and takes these out.</summary>
    public IReadOnlyList<string> ReplacedLinks { get; init; } = [];

    /// <summary>Numbers of the template's pictures that others always take the place of.</summary>
    public IReadOnlyList<string> ReplacedPictures { get; init; } = [];

    /// <summary>What of it is written more than once.</summary>
    public PartMirrors Mirrors { get; } = segments.Mirrors;

    /// <summary>By the number of a literal: the run a value behind it is written into, or null.</summary>
    public RunSurrounding?[] Surroundings { get; } = [.. Enumerable.Range(0, segments.Literals.Count).Select(id => segments.Surroundings.GetValueOrDefault(id))];

    /// <summary>What runs.</summary>
    public CompiledScript Script { get; } = script;

    /// <summary>How values are written in it.</summary>
    public TextEscape Escape { get; } = new(prefix);

    /// <summary>What its cells end with.</summary>
    public ParagraphEnds Ends { get; } = new(prefix);

    /// <summary>How its fields are brought up to date once it is written; null when it has none that we keep.</summary>
    public FieldPlan? Fields { get; init; }

    /// <summary>False for literals that are only written where a text stands again: what is wrong there was wrong before.</summary>
    public bool IsRun(int literal) => Mirrors.IsEmpty || segments.Segments.Exists(segment => segment is LiteralSegment own && own.Id == literal);

    /// <summary>Where the code that follows a literal was written, or null.</summary>
    public TextPosition? TagAfter(int literal)
    {
        var at = segments.Segments.FindIndex(segment => segment is LiteralSegment own && own.Id == literal);
        return at < 0 ? null : segments.Segments.Skip(at).OfType<CodeSegment>().FirstOrDefault()?.Start;
    }
}
