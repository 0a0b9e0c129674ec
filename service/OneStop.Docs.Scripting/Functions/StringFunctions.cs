using System.Globalization;
using System.Text;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>The <c>string</c> object.</summary>
internal static partial class StringFunctions
{
    public static void AddTo(FunctionTable table)
    {
        AddBasic(table);
        AddCutting(table);
        AddReplacing(table);
        AddConverting(table);
        AddHashes(table);
        table.Order(
            "escape", "append", "capitalize", "capitalizewords", "contains", "empty", "whitespace", "downcase", "ends_with",
            "equals_ignore_case", "handleize", "literal", "lstrip", "pluralize", "prepend", "remove", "remove_first", "remove_last",
            "replace", "replace_first", "rstrip", "size", "slice", "slice1", "split", "starts_with", "strip", "strip_newlines", "to_int",
            "to_long", "to_float", "to_double", "truncate", "truncatewords", "upcase", "md5", "sha1", "sha256", "sha512", "hmac_sha1",
            "hmac_sha256", "hmac_sha512", "pad_left", "pad_right", "base64_encode", "base64_decode", "index_of");
    }

    private static void AddBasic(FunctionTable table)
    {
        table.Add("append", static (in a) => a.Limited(a.Text(0) + a.Text(1)), P.Text("text"), P.Text("with"));
        table.Add("prepend", static (in a) => a.Limited(a.Text(1) + a.Text(0)), P.Text("text"), P.Text("by"));
        table.Add("capitalize", static (in a) => Capitalize(a.Text(0)), P.Text("text"));
        table.Add("capitalizewords", static (in a) => CapitalizeWords(a.Text(0)), P.Text("text"));
        table.Add("downcase", static (in a) => a.TextOrNull(0)?.ToLowerInvariant(), P.Text("text"));
        table.Add("upcase", static (in a) => a.TextOrNull(0)?.ToUpperInvariant(), P.Text("text"));
        table.Add("contains", static (in a) => Has(a, a.Text(0).Contains(a.Text(1), StringComparison.Ordinal)), P.Text("text"), P.Text("value"));
        table.Add("starts_with", static (in a) => Has(a, a.Text(0).StartsWith(a.Text(1), StringComparison.InvariantCulture)), P.Text("text"), P.Text("value"));
        table.Add("ends_with", static (in a) => Has(a, a.Text(0).EndsWith(a.Text(1), StringComparison.InvariantCulture)), P.Text("text"), P.Text("value"));
        table.Add("equals_ignore_case", static (in a) => a.TextOrNull(0) is { } text && string.Equals(text, a.TextOrNull(1), StringComparison.InvariantCultureIgnoreCase), P.Text("text"), P.Text("value"));
        table.Add("empty", static (in a) => a.Text(0).Length == 0, P.Text("text"));
        table.Add("whitespace", static (in a) => string.IsNullOrWhiteSpace(a.TextOrNull(0)), P.Text("text"));
        table.Add("size", static (in a) => a.Text(0).Length, P.Text("text"));
        table.Add("handleize", static (in a) => Handleize(a.TextOrNull(0) ?? throw a.Refuse(Codes.NullReference)), P.Text("text"));
        table.Add("literal", static (in a) => a.TextOrNull(0) is { } text ? Literal(text) : ScriptValue.Null, P.Text("text"));
        table.Add("escape", static (in a) => a.TextOrNull(0) is { } text ? EscapeText(text) : ScriptValue.Null, P.Text("text"));
        table.Add("pluralize", static (in a) => a.Int(0) == 1 ? a[1] : a[2], P.Int("number"), P.Text("singular"), P.Text("plural"));
        table.Add("index_of", IndexOf, P.Text("text"), P.Text("search"), P.Any("startIndex", ScriptValue.Null), P.Any("count", ScriptValue.Null), P.Text("stringComparison", ScriptValue.Null));
    }

    private static ScriptValue Has(in Arguments a, bool has) =>
        a.TextOrNull(0) is not null && a.TextOrNull(1) is { Length: > 0 } && has;

    internal static string Capitalize(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizeWords(string text)
    {
        var result = new StringBuilder(text.Length);
        var isStart = true;
        foreach (var c in text)
        {
            var isFirst = isStart && char.IsLetter(c);
            result.Append(isFirst ? char.ToUpperInvariant(c) : c);
            isStart = char.IsWhiteSpace(c) || (isStart && !isFirst);
        }

        return result.ToString();
    }

    private static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (result.Length == 0 || result[^1] != '-')
            {
                result.Append('-');
            }
        }

        if (result.Length > 0 && result[^1] == '-')
        {
            result.Length--;
        }

        return result.ToString();
    }

    /// <summary>The text as it would be written in a script, quoted.</summary>
    internal static string Literal(string text) => $"\"{EscapeText(text)}\"";

    private static string EscapeText(string text)
    {
        var result = new StringBuilder(text.Length + 2);
        foreach (var c in text)
        {
            AppendEscaped(result, c);
        }

        return result.ToString();
    }

    private static void AppendEscaped(StringBuilder result, char c)
    {
        const string Plain = "\a\b\t\r\v\f\n";
        const string Letters = "abtrvfn";
        var named = Plain.IndexOf(c, StringComparison.Ordinal);
        if (named >= 0)
        {
            result.Append('\\').Append(Letters[named]);
        }
        else if (c < ' ')
        {
            result.Append("\\x").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
        }
        else
        {
            result.Append(c is '"' or '\\' ? "\\" : string.Empty).Append(c);
        }
    }

    private static ScriptValue IndexOf(in Arguments a)
    {
        var text = a.TextOrNull(0) ?? throw a.RefuseArgument(0, Codes.NullParameter, "text");
        var search = a.TextOrNull(1) ?? throw a.RefuseArgument(1, Codes.NullParameter, "search");
        var comparison = Comparison(a, a.TextOrNull(4));
        var start = a[2].IsNull ? 0 : Running.Conversion.ToInt(a.Run, a[2], a.Site.Argument(2));
        var count = a[3].IsNull ? text.Length - start : Running.Conversion.ToInt(a.Run, a[3], a.Site.Argument(3));
        if (start < 0 || start > text.Length)
        {
            throw a.RefuseArgument(2, Codes.StartOutOfRange);
        }

        return count < 0 || count > text.Length - start
            ? throw a.RefuseArgument(3, Codes.CountOutOfRange)
            : text.IndexOf(search, start, count, comparison);
    }

    private static StringComparison Comparison(in Arguments a, string? name)
    {
        if (name is null)
        {
            return StringComparison.InvariantCulture;
        }

        return Enum.TryParse<StringComparison>(name, out var named) ? named : throw a.RefuseArgument(4, Codes.UnknownComparison, name);
    }
}
