using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>A stored block of the documents: a request or a response, read as given; trailing commas and comments are repaired here, never in the data (trap 20).</summary>
internal sealed record Documented(string FirstLine, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static string? Folder =>
        RepositoryPaths.Shared is { } shared && Directory.Exists(Path.Combine(shared, "office", "graph-examples")) ? Path.Combine(shared, "office", "graph-examples") : null;

    public int Status => int.Parse(FirstLine.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    public string Method => FirstLine.Split(' ')[0];

    public JsonNode? Json => string.IsNullOrWhiteSpace(Body) ? null : JsonNode.Parse(Body, documentOptions: Lenient);

    public static Documented Read(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder!, file)).ReplaceLineEndings("\n");
        if (file.EndsWith(".json", StringComparison.Ordinal)) return new Documented(string.Empty, new Dictionary<string, string>(StringComparer.Ordinal), text);
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = (blank < 0 ? text : text[..blank]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var headers = head.Skip(1).Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return new Documented(head[0].Trim(), headers, blank < 0 ? string.Empty : text[(blank + 2)..]);
    }

    /// <summary>Members that the document shows and the answer lacks or gives in another type; for arrays, each documented row must have a row alike.</summary>
    public static IEnumerable<string> Missing(JsonNode? documented, JsonNode? answered, string at = "$")
    {
        switch (documented)
        {
            case null: yield break;
            case JsonObject members:
                if (answered is not JsonObject given)
                {
                    yield return at + ": no object";
                    yield break;
                }

                foreach (var (name, value) in members)
                {
                    if (!given.ContainsKey(name)) yield return $"{at}.{name}: missing";
                    else foreach (var lack in Missing(value, given[name], $"{at}.{name}")) yield return lack;
                }

                break;
            case JsonArray rows:
                if (answered is not JsonArray there) yield return at + ": no array";
                else foreach (var lack in rows.SelectMany((row, i) => Nearest(row, there, $"{at}[{i}]"))) yield return lack;
                break;
            default:
                if (answered is null || Kind(documented) != Kind(answered)) yield return $"{at}: {answered?.GetValueKind()} for {documented.GetValueKind()}";
                break;
        }
    }

    private static IReadOnlyList<string> Nearest(JsonNode? row, JsonArray there, string at) =>
        there.Select(one => Missing(row, one, at).ToList()).OrderBy(lacks => lacks.Count).FirstOrDefault() ?? [at + ": no row"];

    private static JsonValueKind Kind(JsonNode node) => node.GetValueKind() == JsonValueKind.False ? JsonValueKind.True : node.GetValueKind();
}
