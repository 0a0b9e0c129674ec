using System.Buffers;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Bytes gathered in an array of the pool.</summary>
internal sealed class MarkupBuffer(long limit, int firstLength = 64 << 10) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(firstLength);

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Appends bytes as they are.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Room for at least this many bytes behind what is written; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Reserve(int length)
    {
        if (_bytes.Length - Length < length) Grow(length);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Takes the first <paramref name="length"/> bytes of the room reserved as written.</summary>
    public void Advance(int length) => Length += length;

    /// <summary>Takes back everything after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(int length)
    {
        var needed = (long)Length + length;
        if (needed > limit) throw new OutputTooLargeException(limit);
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, _bytes.Length * 2L)));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}

/// <summary>A part grew beyond what a document may hold.</summary>
internal sealed class OutputTooLargeException(long limit) : Exception($"A part grew beyond {limit} bytes.")
{
    /// <summary>Bytes allowed.</summary>
    public long Limit { get; } = limit;
}
