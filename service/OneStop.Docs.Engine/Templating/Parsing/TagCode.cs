namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Reads the code of a tag up to its closing braces, minding strings, comments and object braces.</summary>
/// <remarks>
/// Word turns straight quotes into typographic ones while an author types. Outside strings they open and close a string; inside
/// a string of straight quotes they are text. Every character stays one character, so that places hold.
/// </remarks>
internal static class TagCode
{
    /// <summary>Longer code is no tag: without a bound, braces never closed would be read to the end again and again.</summary>
    private const int LongestCode = 8_192;

    private const string DoubleQuotes = "\"\u201C\u201D\u201E\u201F";
    private const string SingleQuotes = "'\u2018\u2019\u201A\u201B";

    /// <summary>The code from <paramref name="start"/> and the place of the closing braces, -1 when there are none.</summary>
    public static (string Code, int Close) Read(string text, int start)
    {
        var window = text.Substring(start, Math.Min(LongestCode, text.Length - start));
        var code = window.ToCharArray();
        var close = Walk(window, code, 0);
        if (close < 0)
        {
            // An open string must not swallow the paragraph: take the first braces and let the parser complain of the string.
            close = window.IndexOf("}}", StringComparison.Ordinal);
            var next = window.IndexOf("{{", StringComparison.Ordinal);
            if (close < 0 || (next >= 0 && next < close)) return ("", -1);
            code = window.ToCharArray();
        }

        return (new string(code, 0, close), start + close);
    }

    private static int Walk(string text, char[] code, int at)
    {
        var braces = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '}' && braces == 0) return at + 1 < text.Length && text[at + 1] == '}' ? at : -1;
            if (c == '{') braces++;
            if (c == '}') braces--;
            if (c == '\u00A0') code[at] = ' ';
            if (c == '#')
            {
                at = SkipComment(text, at);
            }
            else if (c == '`' || DoubleQuotes.Contains(c, StringComparison.Ordinal) || SingleQuotes.Contains(c, StringComparison.Ordinal))
            {
                at = ReadString(text, code, at);
            }
            else
            {
                at++;
            }

            if (at < 0) return -1;
        }

        return -1;
    }

    private static int SkipComment(string text, int at)
    {
        if (text.AsSpan(at).StartsWith("##"))
        {
            var end = text.IndexOf("##", at + 2, StringComparison.Ordinal);
            return end < 0 ? -1 : end + 2;
        }

        while (at < text.Length && text[at] != '\n' && !text.AsSpan(at).StartsWith("}}")) at++;
        return at;
    }

    /// <summary>Returns the place after the string, -1 when it never ends.</summary>
    private static int ReadString(string text, char[] code, int at)
    {
        var opener = text[at];
        var plain = opener == '`' ? '`' : DoubleQuotes.Contains(opener, StringComparison.Ordinal) ? '"' : '\'';
        var isTypographic = opener != plain;
        var closers = !isTypographic ? opener.ToString() : plain == '"' ? DoubleQuotes : SingleQuotes;
        code[at++] = plain;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\' && plain != '`')
            {
                at++;
            }
            else if (closers.Contains(text[at], StringComparison.Ordinal))
            {
                code[at] = plain;
                return at + 1;
            }
            else if (text.AsSpan(at).StartsWith("}}") && isTypographic)
            {
                return -1;
            }
        }

        return -1;
    }
}
