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
    private int _sectionStart = -1;
    private int _sectionEnd = -1;
    private bool _isSectionHeld;

    // Stands for a literal where bytes of their own are held.
    private const int Bytes = -1;

    /// <summary>True while something is held back.</summary>
    public bool IsHolding => _isSectionHeld || IsRegionHeld;

    private bool IsRegionHeld => _regions.Count > _settled;

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
        _isSectionHeld = false;
        if (_writes.Count == 0) return;
        Write(0, _writes.Count);
        Clear();
    }

    /// <summary>A paragraph that ends a section is held back from here on, until something settles that it is not the last.</summary>
    public void HoldSection()
    {
        Settle();
        _isSectionHeld = true;
        _sectionStart = _sectionEnd = -1;
    }

    /// <summary>The section's properties begin, or have ended.</summary>
    public void MarkSection()
    {
        if (_sectionStart < 0) _sectionStart = _writes.Count;
        else if (_sectionEnd < 0) _sectionEnd = _writes.Count;
    }

    /// <summary>The end of the body: the properties held back are written last, outside their paragraph.</summary>
    /// <returns>False when no section is held back.</returns>
    public bool TryEndBody()
    {
        if (!_isSectionHeld) return false;
        _isSectionHeld = false;
        Write(0, _sectionStart);
        Write(_sectionEnd, _writes.Count);
        Write(_sectionStart, _sectionEnd);
        Clear();
        return true;
    }

    private void Write(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var (literal, start, length) = _writes[i];
            if (literal == Bytes) sink.WriteBytes(_bytes.AsSpan(start, length));
            else sink.WriteLiteral(literal);
        }
    }

    private void Clear()
    {
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
        var isDropped = IsRegionHeld;
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
