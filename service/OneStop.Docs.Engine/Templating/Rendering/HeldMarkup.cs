namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>
/// What is written while it is not known whether it stays: a table without rows yet, a row without cells, a paragraph that may be
/// replaced or yield nothing. Such regions lie in one another; what settles one settles those around it.
/// </summary>
internal sealed class HeldMarkup(MarkupSink sink)
{
    private readonly List<(int Literal, int Start, int Length)> _writes = [];
    private readonly List<Region> _regions = [];
    private byte[] _bytes = new byte[64];
    private int _held;
    private int _settled;

    // Stands for a literal where bytes of their own are held.
    private const int Bytes = -1;

    /// <summary>True while something is held back.</summary>
    public bool IsHolding => _regions.Count > _settled;

    /// <summary>Holds back a literal.</summary>
    public void Add(int literal) => _writes.Add((literal, 0, 0));

    /// <summary>Holds back bytes; a copy is kept.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - _held < bytes.Length) Array.Resize(ref _bytes, Math.Max(_held + bytes.Length, 2 * _bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(_held));
        _writes.Add((Bytes, _held, bytes.Length));
        _held += bytes.Length;
    }

    /// <summary>A region begins.</summary>
    /// <param name="endsWithParagraph">Whether what stands before it ends with a paragraph: true again when it is dropped.</param>
    public void Open(bool endsWithParagraph) => _regions.Add(new(_writes.Count, endsWithParagraph));

    /// <summary>Everything held back stays.</summary>
    public void Settle()
    {
        _settled = _regions.Count;
        foreach (var (literal, start, length) in _writes)
        {
            if (literal == Bytes) sink.WriteBytes(_bytes.AsSpan(start, length));
            else sink.WriteLiteral(literal);
        }

        _writes.Clear();
        _held = 0;
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
        if (isDropped) Drop(region.Start);
        _regions.RemoveAt(_regions.Count - 1);
        _settled = Math.Min(_settled, _regions.Count);
        return isDropped;
    }

    private void Drop(int start)
    {
        var first = _writes.FindIndex(start, static write => write.Literal == Bytes);
        if (first >= 0) _held = _writes[first].Start;
        _writes.RemoveRange(start, _writes.Count - start);
    }

    private readonly record struct Region(int Start, bool EndedWithParagraph);
}
