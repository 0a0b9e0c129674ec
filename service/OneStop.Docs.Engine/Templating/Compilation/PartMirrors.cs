using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What the writer does at a literal besides.</summary>
internal enum MirrorStepKind
{
    /// <summary>From here on it remembers what it writes.</summary>
    Begin,

    /// <summary>It has remembered all of a text.</summary>
    End,

    /// <summary>It writes the text again.</summary>
    Again,
}

/// <summary>What the writer does at one literal.</summary>
internal readonly record struct MirrorStep(MirrorStepKind Kind, MirrorRegion Region);

/// <summary>What of a part is remembered while it is written and written again elsewhere, with other markup around the same values.</summary>
internal sealed class PartMirrors
{
    /// <summary>By the number of the literal.</summary>
    public Dictionary<int, MirrorStep> Steps { get; } = [];

    /// <summary>The literals that stand where each literal of the region stood first, by the literal at which it is written again.</summary>
    public Dictionary<int, Dictionary<int, int[]>> Maps { get; } = [];

    /// <summary>True when nothing is written twice.</summary>
    public bool IsEmpty => Steps.Count == 0;

    /// <summary>
    /// The literals of a text that stand for those of its first standing: what lies between the same two tags. Null when the
    /// tags do not come in the same order.
    /// </summary>
    public static Dictionary<int, int[]>? Map(MirrorRegion region, IReadOnlyList<TemplateSegment> again)
    {
        if (region.Source is not { } first) return null;
        if (!Codes(first).SequenceEqual(Codes(again), StringComparer.Ordinal)) return null;
        var map = new Dictionary<int, int[]>();
        foreach (var (ids, others) in Pieces(first).Zip(Pieces(again)))
        {
            for (var i = 0; i < ids.Count; i++) map[ids[i]] = i == 0 ? [.. others] : [];
        }

        return map;
    }

    private static IEnumerable<string> Codes(IEnumerable<TemplateSegment> segments) => segments.OfType<CodeSegment>().Select(code => code.Code);

    private static List<List<int>> Pieces(IEnumerable<TemplateSegment> segments)
    {
        var pieces = new List<List<int>> { new() };
        foreach (var segment in segments)
        {
            if (segment is LiteralSegment literal) pieces[^1].Add(literal.Id);
            else pieces.Add([]);
        }

        return pieces;
    }
}
