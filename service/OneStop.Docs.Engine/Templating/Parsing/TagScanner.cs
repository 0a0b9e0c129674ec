namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>A tag found in a text.</summary>
/// <param name="Start">Its first character, white space it eats before it included.</param>
/// <param name="End">After its last character.</param>
/// <param name="Open">The first brace.</param>
/// <param name="Close">After the last brace; -1 when the tag is never closed.</param>
/// <param name="CodeStart">The first character of its code.</param>
/// <param name="Code">Its code, typographic quotes made plain, one character for one; null for the marks of an escape block.</param>
internal readonly record struct FoundTag(int Start, int End, int Open, int Close, int CodeStart, string? Code);

/// <summary>Finds the tags in a paragraph's text: <c>{{ … }}</c>, with <c>-</c> and <c>~</c>, and escape blocks <c>{%{ … }%}</c>.</summary>
internal static class TagScanner
{
    /// <summary>The tags of <paramref name="text"/>, in order.</summary>
    public static IEnumerable<FoundTag> Find(string text)
    {
        var at = 0;
        var (escape, marks) = FindEscape(text, 0);
        while (true)
        {
            var open = text.IndexOf("{{", at, StringComparison.Ordinal);
            if (escape >= 0 && escape < at) (escape, marks) = FindEscape(text, at);
            if (escape >= 0 && (open < 0 || escape < open))
            {
                var close = text.IndexOf(new string('}', 1) + new string('%', marks) + "}", escape + marks + 2, StringComparison.Ordinal);
                if (close < 0) yield break;
                yield return new(escape, escape + marks + 2, escape, escape + marks + 2, escape, null);
                yield return new(close, close + marks + 2, close, close + marks + 2, close, null);
                at = close + marks + 2;
                continue;
            }

            if (open < 0) yield break;
            var tag = Read(text, open, at);
            yield return tag;
            at = tag.End;
        }
    }

    private static (int At, int Marks) FindEscape(string text, int from)
    {
        for (var at = text.IndexOf("{%", from, StringComparison.Ordinal); at >= 0; at = text.IndexOf("{%", at + 1, StringComparison.Ordinal))
        {
            var marks = 1;
            while (at + 1 + marks < text.Length && text[at + 1 + marks] == '%') marks++;
            if (at + 1 + marks < text.Length && text[at + 1 + marks] == '{') return (at, marks);
        }

        return (-1, 0);
    }

    private static FoundTag Read(string text, int open, int floor)
    {
        var codeStart = open + 2;
        var mark = codeStart < text.Length ? text[codeStart] : ' ';
        var start = open;
        if (mark is '-' or '~')
        {
            codeStart++;
            while (start > floor && IsEaten(text[start - 1], mark)) start--;
        }

        var (code, close) = TagCode.Read(text, codeStart);
        // Never closed: the rest of the paragraph, or up to the next opening braces, is what the author must look at.
        if (close < 0)
        {
            var next = text.IndexOf("{{", codeStart, StringComparison.Ordinal);
            var stop = next < 0 ? text.Length : next;
            return new(open, stop, open, -1, codeStart, "");
        }

        var end = close + 2;
        if (code.Length > 0 && code[^1] is '-' or '~')
        {
            mark = code[^1];
            code = code[..^1];
            while (end < text.Length && IsEaten(text[end], mark)) end++;
        }

        return new(start, end, open, close + 2, codeStart, code);
    }

    private static bool IsEaten(char character, char mark) =>
        char.IsWhiteSpace(character) && !(mark == '~' && character == '\n');
}
