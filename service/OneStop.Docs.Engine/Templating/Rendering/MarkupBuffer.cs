using System.Buffers;
using System.Text.Unicode;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>The bytes of a part while it is written, in an array of the pool.</summary>
internal sealed class MarkupBuffer(long limit) : IDisposable
{
    private const int FirstLength = 64 << 10;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstLength);

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written so far; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Appends bytes as they are.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Appends text as UTF-8; lone surrogates become U+FFFD.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        var room = Reserve(text.Length * 3);
        Utf8.FromUtf16(text, room, out _, out var written, replaceInvalidSequences: true);
        Length += written;
    }

    /// <summary>Takes back everything after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>True when what is written ends with these bytes, blanks after them aside.</summary>
    public bool EndsWith(ReadOnlySpan<byte> tail) => _bytes.AsSpan(0, Length).TrimEnd(" \t\r\n"u8).EndsWith(tail);

    /// <summary>True when nothing but blanks was written since <paramref name="start"/>.</summary>
    public bool IsBlankSince(int start) => !_bytes.AsSpan(start, Length - start).ContainsAnyExcept(" \t\r\n"u8);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private Span<byte> Reserve(int length)
    {
        if (_bytes.Length - Length < length) Grow(length);
        return _bytes.AsSpan(Length);
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
