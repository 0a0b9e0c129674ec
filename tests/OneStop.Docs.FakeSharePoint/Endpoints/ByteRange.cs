using System.Globalization;
using OneStop.Docs.FakeSharePoint.Http;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>A <c>Content-Range: bytes 0-25/128</c>.</summary>
internal readonly record struct ByteRange(long From, long To, long Total)
{
    /// <summary>Chunks are multiples of this, the last one excepted (trap 7).</summary>
    public const long Unit = 327_680;

    /// <summary>Chunks are smaller than this (trap 7).</summary>
    public const long Limit = 60L << 20;

    public long Length => To - From + 1;

    public bool IsLast => To == Total - 1;

    /// <summary>The range, or null when the header is missing or wrong.</summary>
    public static ByteRange? TryParse(string? header)
    {
        if (header is null || !header.StartsWith("bytes ", StringComparison.Ordinal)) return null;
        var parts = header["bytes ".Length..].Split('-', '/');
        if (parts.Length != 3 || !Number(parts[0], out var from) || !Number(parts[1], out var to) || !Number(parts[2], out var total)) return null;
        return from <= to && to < total ? new ByteRange(from, to, total) : null;
    }

    /// <summary>Checks what can be told without knowing the session.</summary>
    /// <exception cref="GraphRefusal">400 or 413.</exception>
    public static ByteRange Read(GraphCall call, bool acceptsOddChunks)
    {
        var range = TryParse(call.Header("Content-Range")) ?? throw GraphRefusal.Invalid("A Content-Range of the form 'bytes from-to/total' is needed.");
        if (call.ContentLength is not { } length) throw new GraphRefusal(411, "lengthRequired", "Content-Length is needed.");
        if (length != range.Length) throw GraphRefusal.Invalid("Content-Length and Content-Range differ.");
        if (length >= Limit) throw new GraphRefusal(413, "requestEntityTooLarge", "A chunk must be smaller than 60 MiB.");
        if (!range.IsLast && length % Unit != 0 && !acceptsOddChunks) throw GraphRefusal.Invalid("A chunk that is not the last must be a multiple of 320 KiB.");
        return range;
    }

    private static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
