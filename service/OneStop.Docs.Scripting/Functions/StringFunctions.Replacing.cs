using System.Text;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Replacing and removing.</summary>
internal static partial class StringFunctions
{
    private static void AddReplacing(FunctionTable table)
    {
        table.Add("remove", static (in a) => a.Text(1).Length == 0 ? a.Text(0) : Replace(a, string.Empty), P.Text("text"), P.Text("remove"));
        table.Add("remove_first", static (in a) => ReplaceAt(a.Text(0), a.Text(1), string.Empty, IndexIn(a, fromEnd: false)), P.Text("text"), P.Text("remove"));
        table.Add("remove_last", static (in a) => ReplaceAt(a.Text(0), a.Text(1), string.Empty, IndexIn(a, fromEnd: true)), P.Text("text"), P.Text("remove"));
        table.Add("replace", static (in a) => Replace(a, a.Text(2)), P.Text("text"), P.Text("match"), P.Text("replace"));
        table.Add("replace_first", ReplaceFirst, P.Text("text"), P.Text("match"), P.Text("replace"), P.Flag("fromend", false));
    }

    private static ScriptValue Replace(in Arguments a, string with)
    {
        var (text, match) = (a.Text(0), a.Text(1));
        if (text.Length == 0)
        {
            return string.Empty;
        }

        if (match.Length == 0)
        {
            throw a.Refuse(Codes.EmptyOldValue);
        }

        var limit = a.Run.Limits.TextLength;
        if (limit > 0 && with.Length > match.Length)
        {
            // Counted before the text is made: a long text times a long replacement could be far beyond any limit.
            var grown = text.Length + ((long)text.AsSpan().Count(match) * (with.Length - match.Length));
            if (grown > limit)
            {
                throw a.Refuse(Codes.TextLimit, Text.Of(limit));
            }
        }

        return text.Replace(match, with, StringComparison.Ordinal);
    }

    /// <summary>Where the first or last match stands, whatever the case of its letters; -1 for none.</summary>
    private static int IndexIn(in Arguments a, bool fromEnd)
    {
        var (text, match) = (a.Text(0), a.Text(1));
        return match.Length == 0 ? -1
            : fromEnd ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
    }

    private static string ReplaceAt(string text, string match, string with, int at) =>
        at < 0 ? text : new StringBuilder(text.Length + with.Length)
            .Append(text, 0, at).Append(with).Append(text, at + match.Length, text.Length - at - match.Length).ToString();

    private static ScriptValue ReplaceFirst(in Arguments a)
    {
        var (text, match) = (a.Text(0), a.Text(1));
        if (match.Length == 0)
        {
            return text;
        }

        return a.Limited(ReplaceAt(text, match, a.Text(2), IndexIn(a, a[3].AsBoolean)));
    }
}
