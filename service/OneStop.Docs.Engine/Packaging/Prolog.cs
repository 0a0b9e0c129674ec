namespace OneStop.Docs.Engine.Packaging;

/// <summary>Looks at what stands before the root element of an XML part.</summary>
internal static class Prolog
{
    /// <summary>True when a DOCTYPE stands before the root element, in UTF-8 or UTF-16.</summary>
    /// <param name="start">The first bytes of the part; a prolog longer than that counts as one with a DOCTYPE.</param>
    public static bool DeclaresDocumentType(ReadOnlySpan<byte> start)
    {
        var isWide = start.Length > 1 && (start[0] == 0 || start[1] == 0 || start[0] == 0xFF || start[0] == 0xFE);
        return isWide ? InPlain(Narrow(start)) : InPlain(start);
    }

    private static bool InPlain(ReadOnlySpan<byte> text)
    {
        var whole = text.Length;
        if (text.Length > 2 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF) text = text[3..];
        while (true)
        {
            text = text.TrimStart(" \t\r\n"u8);
            if (text.StartsWith("<!DOCTYPE"u8)) return true;
            var end = text.StartsWith("<?"u8) ? text.IndexOf("?>"u8) + 2
                : text.StartsWith("<!--"u8) ? text.IndexOf("-->"u8) + 3
                : 0;
            if (end == 0) return false;
            // The end was not found in the first bytes: nobody writes such a prolog in good faith.
            if (end < 4) return whole > 4096;
            text = text[end..];
        }
    }

    private static byte[] Narrow(ReadOnlySpan<byte> wide)
    {
        var narrow = new byte[wide.Length];
        var count = 0;
        foreach (var b in wide)
        {
            if (b is not (0 or 0xFF or 0xFE)) narrow[count++] = b;
        }

        return narrow[..count];
    }
}
