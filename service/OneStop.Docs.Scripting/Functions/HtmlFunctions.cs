using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>The <c>html</c> object.</summary>
internal static class HtmlFunctions
{
    private const string Tags = @"<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:[^>=]|='[^']*'|=""[^""]*""|=[^'""][^\s>]*)*>";

    public static void AddTo(FunctionTable table)
    {
        table.Add("strip", Strip, P.Text("text"));
        table.Add("escape", static (in a) => a.TextOrNull(0) is { } text ? a.Limited(WebUtility.HtmlEncode(text)) : ScriptValue.Null, P.Text("text"));
        table.Add("newline_to_br", static (in a) => a.TextOrNull(0) is { } text ? NewLines(text) : ScriptValue.Null, P.Text("text"));
        table.Add("url_encode", static (in a) => a.TextOrNull(0) is { } text ? Uri.EscapeDataString(text) : ScriptValue.Null, P.Text("text"));
        table.Add("url_escape", static (in a) => a.TextOrNull(0) is { } text ? UrlEscape(text) : ScriptValue.Null, P.Text("text"));
    }

    private static ScriptValue Strip(in Arguments a)
    {
        if (a.TextOrNull(0) is not { Length: > 0 } text)
        {
            return a[0];
        }

        try
        {
            return Regex.Replace(text, Tags, string.Empty, RegexOptions.IgnoreCase | RegexOptions.Singleline, a.Run.Limits.RegexTime);
        }
        catch (RegexMatchTimeoutException)
        {
            throw a.Refuse(Codes.RegexTime, Text.Of((long)a.Run.Limits.RegexTime.TotalMilliseconds));
        }
    }

    /// <summary>A break before every end of a line, which stays as it is.</summary>
    private static string NewLines(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isSecondHalf = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
            result.Append(text[i] is '\r' or '\n' && !isSecondHalf ? "<br />" : string.Empty).Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>Escapes what may stand nowhere in an address, and leaves what has a meaning there.</summary>
    private static string UrlEscape(string text)
    {
        const string Kept = ";/?:@&=+$,#[]!'()*-._~";
        return string.Concat(text.EnumerateRunes().Select(rune =>
            rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || Kept.Contains((char)rune.Value, StringComparison.Ordinal))
                ? rune.ToString()
                : Uri.EscapeDataString(rune.ToString())));
    }
}
