using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Parts of texts, and texts brought to a width.</summary>
internal static partial class StringFunctions
{
    private static void AddCutting(FunctionTable table)
    {
        table.Add("lstrip", static (in a) => a.TextOrNull(0)?.TrimStart(), P.Text("text"));
        table.Add("rstrip", static (in a) => a.TextOrNull(0)?.TrimEnd(), P.Text("text"));
        table.Add("strip", static (in a) => a.TextOrNull(0)?.Trim(), P.Text("text"));
        table.Add("strip_newlines", static (in a) => StripNewLines(a), P.Text("text"));
        table.Add("slice", Slice, P.Text("text"), P.Int("start"), P.Any("length", ScriptValue.Null));
        table.Add("slice1", SliceOne, P.Text("text"), P.Int("start"), P.Int("length", 1));
        table.Add("split", Split, P.Text("text"), P.Text("match"));
        table.Add("truncate", Truncate, P.Text("text"), P.Int("length"), P.Text("ellipsis", ScriptValue.Null));
        table.Add("truncatewords", TruncateWords, P.Text("text"), P.Int("count"), P.Text("ellipsis", ScriptValue.Null));
        table.Add("pad_left", static (in a) => a.Text(0).PadLeft(Width(a)), P.Text("text"), P.Int("width"));
        table.Add("pad_right", static (in a) => a.Text(0).PadRight(Width(a)), P.Text("text"), P.Int("width"));
    }

    private static int Width(in Arguments a)
    {
        var (width, limit) = (a.Int(1), a.Run.Limits.TextLength);
        if (limit > 0 && width > limit)
        {
            throw a.RefuseArgument(1, Codes.PaddingLimit, Text.Of(width), Text.Of(limit));
        }

        return width < 0 ? throw a.RefuseArgument(1, Codes.NegativeWidth, Text.Of(width)) : width;
    }

    private static string StripNewLines(in Arguments a)
    {
        a.Spend(a.Text(0), 4);
        return a.Text(0).Replace("\r\n", string.Empty, StringComparison.Ordinal)
            .Replace("\n", string.Empty, StringComparison.Ordinal)
            .Replace("\r", string.Empty, StringComparison.Ordinal);
    }

    private static ScriptValue Slice(in Arguments a)
    {
        var (text, start) = (a.Text(0), a.Int(1));
        var length = a[2].IsNull ? text.Length : Running.Conversion.ToInt(a.Run, a[2], a.Site.Argument(2));
        return start >= text.Length ? string.Empty : Cut(a, text, start, length);
    }

    private static ScriptValue SliceOne(in Arguments a) =>
        a.Text(0).Length == 0 || a.Int(1) > a.Text(0).Length || a.Int(2) <= 0 ? string.Empty : Cut(a, a.Text(0), a.Int(1), a.Int(2));

    private static string Cut(in Arguments a, string text, int start, int length)
    {
        var from = start < 0 ? start + text.Length : start;
        var until = Math.Min((long)from + length, text.Length);
        from = Math.Max(from, 0);
        if (until <= 0 && start < 0)
        {
            return string.Empty;
        }

        return until < from ? throw a.RefuseArgument(2, Codes.NegativeLength) : text[from..(int)until];
    }

    private static ScriptValue Split(in Arguments a)
    {
        var text = a.Text(0);
        if (text.Length == 0)
        {
            return ScriptArray.Over([], isRange: true);
        }

        var parts = a.Text(1).Length == 0 ? [text] : text.Split(a.Text(1), StringSplitOptions.RemoveEmptyEntries);
        a.SpendParts(text.Length, parts.Length);
        return ScriptArray.Over([.. parts.Select(part => (ScriptValue)part)], isRange: true);
    }

    private static ScriptValue Truncate(in Arguments a)
    {
        var ellipsis = a.TextOrNull(2) ?? "...";
        var (text, length) = (a.Text(0), a.Int(1));
        if (text.Length <= length || text.Length == 0)
        {
            return text;
        }

        var kept = length - ellipsis.Length;
        return kept < 0 ? ellipsis : text[..kept] + ellipsis;
    }

    private static ScriptValue TruncateWords(in Arguments a)
    {
        var (text, count) = (a.Text(0), a.Int(1));
        if (text.Length == 0)
        {
            return string.Empty;
        }

        // Words as a split at blanks gives them: one at the very start or end is empty. The dots come always.
        return string.Join(' ', WordsOf(text).Take(count)) + "...";
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            yield return text[start..i];
            while (i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]))
            {
                i++;
            }

            start = i + 1;
        }

        yield return text[start..];
    }
}
