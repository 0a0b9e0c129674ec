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
        table.Add("strip_newlines", static (in a) => StripNewLines(a.Text(0)), P.Text("text"));
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

    private static string StripNewLines(string text) =>
        text.Replace("\r\n", string.Empty, StringComparison.Ordinal)
            .Replace("\n", string.Empty, StringComparison.Ordinal)
            .Replace("\r", string.Empty, StringComparison.Ordinal);

    private static ScriptValue Slice(in Arguments a)
    {
        var length = a[2].IsNull ? a.Text(0).Length : Running.Conversion.ToInt(a.Run, a[2], a.Site.Argument(2));
        return Cut(a.Text(0), a.Int(1), length);
    }

    private static ScriptValue SliceOne(in Arguments a) => Cut(a.Text(0), a.Int(1), a.Int(2));

    private static string Cut(string text, int start, int length)
    {
        if (start < 0)
        {
            start += text.Length;
        }

        if (start < 0)
        {
            length += start;
            start = 0;
        }

        if (start >= text.Length || length <= 0)
        {
            return string.Empty;
        }

        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private static ScriptValue Split(in Arguments a)
    {
        var text = a.Text(0);
        if (text.Length == 0)
        {
            return new ScriptArray();
        }

        return new ScriptArray(text.Split(a.Text(1), StringSplitOptions.RemoveEmptyEntries).Select(part => (ScriptValue)part));
    }

    private static ScriptValue Truncate(in Arguments a)
    {
        var ellipsis = a.TextOrNull(2) ?? "...";
        var (text, length) = (a.Text(0), a.Int(1));
        if (text.Length <= length)
        {
            return a[0];
        }

        var kept = Math.Max(length, 0) - ellipsis.Length;
        return kept < 0 ? ellipsis : text[..kept] + ellipsis;
    }

    private static ScriptValue TruncateWords(in Arguments a)
    {
        var words = a.Text(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var count = Math.Max(0, a.Int(1));
        if (a.Text(0).Length == 0)
        {
            return string.Empty;
        }

        return string.Join(' ', words.Take(count)) + (words.Length >= count ? "..." : string.Empty);
    }
}
