using System.Buffers.Text;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>The points of one list of a chart while they are written: their number stands before them and is known behind them.</summary>
internal sealed class PointList(MarkupSink part) : MarkupSink
{
    private readonly List<(int Literal, byte[]? Bytes)> _writes = [];
    private readonly byte[] _digits = new byte[16];
    private int _count;

    /// <summary>The number of the next point, from 0; valid until the next is asked for.</summary>
    public ReadOnlySpan<byte> Next() => Digits(_count++);

    /// <inheritdoc/>
    public override void WriteLiteral(int id) => _writes.Add((id, null));

    /// <inheritdoc/>
    public override void WriteBytes(ReadOnlySpan<byte> bytes) => _writes.Add((-1, bytes.ToArray()));

    /// <summary>All points are written: hands their number on, then what was written.</summary>
    public void Close()
    {
        part.WriteBytes(Digits(_count));
        foreach (var (literal, bytes) in _writes)
        {
            if (bytes is null) part.WriteLiteral(literal);
            else part.WriteBytes(bytes);
        }
    }

    /// <inheritdoc/>
    public override PackedMarkup Finish() => throw new InvalidOperationException("A list of points is no part.");

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private ReadOnlySpan<byte> Digits(int value)
    {
        Utf8Formatter.TryFormat(value, _digits, out var length);
        return _digits.AsSpan(0, length);
    }
}
