namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Writes that are held back while it is not known whether they stay: a table without rows yet, a paragraph that may be replaced.</summary>
internal sealed class HeldMarkup
{
    private readonly List<(int Literal, byte[]? Bytes)> _writes = [];

    /// <summary>Holds back a literal.</summary>
    public void Add(int literal) => _writes.Add((literal, null));

    /// <summary>Holds back bytes; a copy is kept.</summary>
    public void Add(ReadOnlySpan<byte> bytes) => _writes.Add((-1, bytes.ToArray()));

    /// <summary>Hands all of them on, in order.</summary>
    public void WriteTo(MarkupSink sink)
    {
        foreach (var (literal, bytes) in _writes)
        {
            if (bytes is null) sink.WriteLiteral(literal);
            else sink.WriteBytes(bytes);
        }
    }

    /// <summary>Forgets them.</summary>
    public void Clear() => _writes.Clear();
}
