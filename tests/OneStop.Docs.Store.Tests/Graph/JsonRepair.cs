using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>Pages contain JSON that is none: commas too many, ellipses, remarks, bare words (trap 20). Mended here, never in the data.</summary>
internal static partial class JsonRepair
{
    private static readonly JsonDocumentOptions s_lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The JSON a page means; what was mended is reported through <paramref name="repairs"/>.</summary>
    public static JsonNode? Read(string text, List<string> repairs)
    {
        if (TryParse(text, default, out var good)) return good;
        if (TryParse(text, s_lenient, out var lenient)) return Noted(lenient, "trailing comma or remark", repairs);
        foreach (var (what, mended) in Mends(text))
        {
            if (TryParse(mended, s_lenient, out var node)) return Noted(node, what, repairs);
        }

        throw new JsonException("The page's JSON is broken beyond what is mended here.");
    }

    private static IEnumerable<(string What, string Mended)> Mends(string text)
    {
        var dots = Ellipsis().Replace(text, "$1");
        yield return ("ellipsis", dots);
        var commas = MissingComma().Replace(dots, "$1,\n$2");
        yield return ("missing comma", commas);
        var words = BareWord().Replace(commas, ": \"$1\"$2");
        yield return ("bare word", words);
        yield return ("missing braces", "{" + words + "}");
        yield return ("missing closing", words + "}");
        yield return ("missing closing", words + "]}");
        yield return ("text behind", words[..(words.LastIndexOf('}') + 1)]);
        yield return ("closing too many", words[..Math.Max(0, words.LastIndexOf('}'))]);
    }

    private static JsonNode? Noted(JsonNode? node, string repair, List<string> repairs)
    {
        repairs.Add(repair);
        return node;
    }

    private static bool TryParse(string text, JsonDocumentOptions options, out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(text, documentOptions: options);
            return true;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }

    [GeneratedRegex(@"([\[{,]\s*)(?:\.{3}|…)\s*,?", RegexOptions.None, 1000)]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"(""|\d|\}|\]|true|false|null)[ \t]*\n(\s*"")", RegexOptions.None, 1000)]
    private static partial Regex MissingComma();

    [GeneratedRegex(@":\s*(?!true|false|null)([A-Za-z{][\w .{}-]*?)\s*([,}\n])", RegexOptions.None, 1000)]
    private static partial Regex BareWord();
}
