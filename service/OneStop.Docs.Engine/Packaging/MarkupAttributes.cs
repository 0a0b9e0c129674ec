namespace OneStop.Docs.Engine.Packaging;

/// <summary>Reads the attributes of a start tag in place.</summary>
internal static class MarkupAttributes
{
    /// <summary>Where the <c>&gt;</c> that ends the tag stands, or -1 when the attributes before it are broken.</summary>
    /// <param name="afterName">The bytes after the element's name.</param>
    public static int FindTagEnd(ReadOnlySpan<byte> afterName)
    {
        var at = 0;
        while (true)
        {
            var blank = SkipBlank(afterName[at..]);
            at += blank;
            if (at >= afterName.Length) return -1;
            if (afterName[at] == '>') return at;
            if (afterName[at] == '/') return at + 1 < afterName.Length && afterName[at + 1] == '>' ? at + 1 : -1;
            if (blank == 0) return -1;
            var length = AttributeLength(afterName[at..], out _, out _, out _);
            if (length < 0) return -1;
            at += length;
        }
    }

    /// <summary>The range of the attribute's value, without its quotes, in the whole part.</summary>
    /// <param name="bytes">The part.</param>
    /// <param name="tagStart">Offset of the tag's <c>&lt;</c>; the tag is known to be sound.</param>
    /// <param name="name">The name, with its prefix as it stands there; a name that starts with <c>:</c> fits any prefix.</param>
    /// <param name="start">Offset of the value.</param>
    /// <param name="end">Offset after it.</param>
    public static bool TryFind(ReadOnlySpan<byte> bytes, int tagStart, ReadOnlySpan<byte> name, out int start, out int end)
    {
        var at = tagStart + 1 + bytes[(tagStart + 1)..].IndexOfAny(" \t\r\n/>"u8);
        while (true)
        {
            at += SkipBlank(bytes[at..]);
            start = end = 0;
            if (bytes[at] is (byte)'>' or (byte)'/') return false;
            var length = AttributeLength(bytes[at..], out var nameLength, out var valueStart, out var valueEnd);
            if (length < 0) return false;
            var found = bytes.Slice(at, nameLength);
            if (found.SequenceEqual(name) || (name[0] == ':' && found.EndsWith(name)))
            {
                start = at + valueStart;
                end = at + valueEnd;
                return true;
            }

            at += length;
        }
    }

    private static int AttributeLength(ReadOnlySpan<byte> text, out int nameLength, out int valueStart, out int valueEnd)
    {
        valueStart = valueEnd = 0;
        nameLength = text.IndexOfAny(" \t\r\n="u8);
        if (nameLength <= 0 || text[..nameLength].ContainsAny("<>&\"'/"u8)) return -1;
        var at = nameLength + SkipBlank(text[nameLength..]);
        if (at >= text.Length || text[at] != '=') return -1;
        at++;
        at += SkipBlank(text[at..]);
        if (at >= text.Length || text[at] is not ((byte)'"' or (byte)'\'')) return -1;
        var length = text[(at + 1)..].IndexOf(text[at]);
        if (length < 0) return -1;
        valueStart = at + 1;
        valueEnd = at + 1 + length;
        return text[valueStart..valueEnd].Contains((byte)'<') ? -1 : valueEnd + 1;
    }

    private static int SkipBlank(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAnyExcept(" \t\r\n"u8);
        return length < 0 ? text.Length : length;
    }
}
