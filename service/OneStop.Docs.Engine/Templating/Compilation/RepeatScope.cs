using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>A stretch of a part that may be written any number of times: the body of a loop, a capture, a function.</summary>
/// <param name="start">Offset of its first byte.</param>
/// <param name="end">Offset after its last.</param>
/// <param name="open">The tag that opens it; null for a part that is copied whole.</param>
/// <param name="outer">The one around it.</param>
internal sealed class RepeatScope(int start, int end, TemplateTag? open, RepeatScope? outer)
{
    private readonly List<(RepeatedId Id, int Level)> _ids = [];

    /// <summary>Offset of its first byte.</summary>
    public int Start { get; } = start;

    /// <summary>Offset after its last byte.</summary>
    public int End { get; } = end;

    /// <summary>The tag that opens it; null for a part that is copied whole.</summary>
    public TemplateTag? Open { get; } = open;

    /// <summary>The scope around it.</summary>
    public RepeatScope? Outer { get; } = outer;

    /// <summary>How many scopes lie around it.</summary>
    public int Depth { get; } = outer is null ? 0 : outer.Depth + 1;

    /// <summary>The ids that each iteration has anew.</summary>
    public IReadOnlyList<(RepeatedId Id, int Level)> Ids => _ids;

    /// <summary>True once its iterations are marked.</summary>
    public bool IsMarked { get; set; }

    /// <summary>True when the scope is <paramref name="inner"/> or lies around it.</summary>
    public bool IsAround(RepeatScope? inner)
    {
        while (inner is not null && inner != this) inner = inner.Outer;
        return inner is not null;
    }

    /// <summary>Each iteration has this id anew.</summary>
    public void Add(RepeatedId id, int level) => _ids.Add((id, level));
}

/// <summary>Everything in a part that repeats, as it nests.</summary>
internal sealed class RepeatScopes
{
    private readonly List<RepeatScope> _scopes = [];

    /// <summary>Finds them.</summary>
    /// <param name="pairs">The blocks of the part.</param>
    /// <param name="places">Where their tags are run.</param>
    /// <param name="length">Bytes of the part.</param>
    /// <param name="isCopied">True when the part as a whole is written into another, perhaps more than once.</param>
    public RepeatScopes(IReadOnlyList<BlockPair> pairs, IReadOnlyList<TagPlace?> places, int length, bool isCopied)
    {
        if (isCopied) _scopes.Add(new(0, length, null, null));
        var ranges = pairs
            .Where(pair => pair.Repeats && pair.Open != pair.Close)
            .Where(pair => places[pair.Open.Index] is not null && places[pair.Close.Index] is not null)
            .OrderBy(pair => places[pair.Open.Index]!.Offset).ThenBy(pair => pair.Open.Index).ThenByDescending(pair => pair.Close.Index);
        foreach (var pair in ranges)
        {
            var (start, end) = (places[pair.Open.Index]!.Offset, places[pair.Close.Index]!.Offset);
            var outer = _scopes.LastOrDefault(scope => scope.Start <= start && scope.End >= end && scope.Open?.Index != pair.Open.Index);
            // Several loops opened by one tag have one mark between them, inside the innermost.
            if (_scopes.Exists(scope => scope.Open == pair.Open)) continue;
            _scopes.Add(new(start, end, pair.Open, outer));
        }
    }

    /// <summary>Outer before inner.</summary>
    public IReadOnlyList<RepeatScope> All => _scopes;

    /// <summary>The innermost scope that holds all bytes from <paramref name="start"/> to <paramref name="end"/>, or null.</summary>
    public RepeatScope? Around(int start, int end)
    {
        RepeatScope? found = null;
        foreach (var scope in _scopes)
        {
            if (scope.Start > start) break;
            if (scope.End >= end) found = scope;
        }

        return found;
    }

    /// <summary>Marks where an iteration begins, in the scopes that an id asks for.</summary>
    public void Mark(EditList edits, IReadOnlyList<TagPlace?> places)
    {
        foreach (var scope in _scopes.Where(scope => scope.Open is not null && scope.Ids.Count > 0 && !scope.IsMarked))
        {
            scope.IsMarked = true;
            edits.MarkIteration(places[scope.Open!.Index]!.Offset, scope.Open, scope);
        }
    }
}
