namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>
/// What is written while it is not known whether it stays: a table without rows yet, a row without cells, a paragraph that may be
/// replaced or yield nothing. Such regions lie in one another; what settles one settles those around it.
/// </summary>
internal sealed class HeldMarkup(MarkupSink sink)
{
    private readonly List<(int Literal, byte[]? Bytes)> _writes = [];
    private readonly List<Region> _regions = [];
    private int _settled;

    /// <summary>True while something is held back.</summary>
    public bool IsHolding => _regions.Count > _settled;

    /// <summary>Holds back a literal.</summary>
    public void Add(int literal) => _writes.Add((literal, null));

    /// <summary>Holds back bytes; a copy is kept.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => _writes.Add((-1, bytes.ToArray()));

    /// <summary>A region begins.</summary>
    /// <param name="endsWithParagraph">Whether what stands before it ends with a paragraph: true again when it is dropped.</param>
    public void Open(bool endsWithParagraph) => _regions.Add(new(_writes.Count, endsWithParagraph));

    /// <summary>Everything held back stays.</summary>
    public void Settle()
    {
        _settled = _regions.Count;
        foreach (var (literal, bytes) in _writes)
        {
            if (bytes is null) sink.WriteLiteral(literal);
            else sink.WriteBytes(bytes);
        }

        _writes.Clear();
    }

    /// <summary>The innermost region ends and stays if the one around it does.</summary>
    public void Keep()
    {
        _regions.RemoveAt(_regions.Count - 1);
        if (_regions.Count <= _settled) Settle();
    }

    /// <summary>The innermost region ends: when nothing settled it, it is dropped.</summary>
    /// <param name="endsWithParagraph">Whether what now stands last ends with a paragraph, when it was dropped.</param>
    public bool TryDrop(out bool endsWithParagraph)
    {
        var isDropped = IsHolding;
        var region = _regions[^1];
        endsWithParagraph = region.EndedWithParagraph;
        if (isDropped) _writes.RemoveRange(region.Start, _writes.Count - region.Start);
        _regions.RemoveAt(_regions.Count - 1);
        _settled = Math.Min(_settled, _regions.Count);
        return isDropped;
    }

    private readonly record struct Region(int Start, bool EndedWithParagraph);
}
