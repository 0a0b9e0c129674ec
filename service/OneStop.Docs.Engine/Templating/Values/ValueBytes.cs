using System.Buffers.Text;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Values;

/// <summary>The bytes behind a value: bytes themselves, the name of an asset, a data URI, base64.</summary>
internal static class ValueBytes
{
    private const int LongestName = 260;

    /// <summary>No picture and no document is shorter: what is, was meant as a name.</summary>
    private const int ShortestBase64 = 32;

    private const int LongestQuote = 40;

    /// <summary>The bytes, or null when the value stands for none.</summary>
    /// <param name="value">What the tag gave.</param>
    /// <param name="assets">Looks a name up; null: there are no names.</param>
    /// <param name="limit">Bytes: longer base64 is not unpacked.</param>
    public static ReadOnlyMemory<byte>? Find(ScriptValue value, Func<string, ReadOnlyMemory<byte>?>? assets, int limit)
    {
        switch (value.AsOther)
        {
            case byte[] bytes:
                return bytes;
            case ReadOnlyMemory<byte> memory:
                return memory;
        }

        if (value.AsTextOrNull is not { } text) return null;
        if (assets is not null && text.Length <= LongestName && assets(text) is { Length: > 0 } asset) return asset;
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var comma = text.IndexOf(',', StringComparison.Ordinal);
            if (comma < 0 || !text.AsSpan(0, comma).EndsWith(";base64", StringComparison.OrdinalIgnoreCase)) return null;
            text = text[(comma + 1)..];
        }

        // Null would become empty bytes by the array's own conversion.
        return Unpack(text, limit) is { } unpacked ? unpacked : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>The value for a message: its beginning.</summary>
    public static string Describe(ScriptValue value)
    {
        var text = value.AsTextOrNull ?? (value.AsOther is null ? value.ToObject()?.ToString() ?? "" : "byte[]");
        return text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
    }

    private static byte[]? Unpack(string text, int limit)
    {
        if (text.Length < ShortestBase64 || text.Length / 4 * 3L > limit + 64L || !Base64.IsValid(text.AsSpan(), out var length)) return null;
        var bytes = new byte[length];
        return Convert.TryFromBase64Chars(text, bytes, out var written) && written == length ? bytes : null;
    }
}
