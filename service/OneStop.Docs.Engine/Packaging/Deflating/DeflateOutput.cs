using System.Buffers;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>The deflated bytes: gathered in an array of the pool, or handed on block by block to a stream that the caller owns.</summary>
internal sealed class DeflateOutput(Stream? stream = null) : IDisposable
{
    private const int FirstLength = 16 << 10;
    private const int Slack = sizeof(ulong);
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _length;
    private ulong _bits;
    private int _count;

    /// <summary>Whole bytes so far, handed on or not.</summary>
    public long Length { get; private set; }

    /// <summary>Gives away the array of the pool that holds the bytes which were not handed on. Nothing can be written any more.</summary>
    public (byte[] Rented, int Length) Take()
    {
        var taken = (_bytes, _length);
        (_bytes, _length) = ([], 0);
        return taken;
    }

    /// <summary>A cursor with room for that many bits.</summary>
    public BitCursor Begin(long bits)
    {
        var needed = _length + (bits >> 3) + 1 + Slack;
        if (needed > _bytes.Length) Grow(needed);
        return new(ref _bytes.AsSpan(_length)[0], _bits, _count);
    }

    /// <summary>Takes over what the cursor wrote.</summary>
    public void End(in BitCursor cursor)
    {
        (_bits, _count) = cursor.Waiting;
        _length += cursor.Written;
        Length += cursor.Written;
        if (stream is null) return;
        stream.Write(_bytes.AsSpan(0, _length));
        _length = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(long needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, _bytes.Length * 2L)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
