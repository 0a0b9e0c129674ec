using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>
/// Search over names and columns (search-concept-files). All terms must occur as whole words, a term may end in "*",
/// <c>name:value</c> asks for one column, <c>filetype:docx</c> for an extension. The index lags.
/// </summary>
internal static partial class Searches
{
    private const int MostHits = 500;

    public static async Task<Reply> Query(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "requests"))!;
        if (body["requests"] is not JsonArray { Count: > 0 } requests) throw GraphRefusal.BadRequest("'requests' must hold a request.");
        lock (core.Gate)
        {
            var value = new JsonArray([.. requests.Select(request => (JsonNode)One(core, request as JsonObject ?? throw GraphRefusal.BadRequest("A request must be an object.")))]);
            return Reply.Ok(new JsonObject { ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#search", ["value"] = value });
        }
    }

    private static JsonObject One(Core core, JsonObject request)
    {
        string[] known = ["entityTypes", "query", "from", "size", "fields", "region", "sortProperties"];
        if (request.Select(member => member.Key).FirstOrDefault(key => !known.Contains(key)) is { } stranger) throw GraphRefusal.BadRequest($"The property '{stranger}' does not exist on a search request.");
        var asked = Members.Texts(request, "entityTypes");
        if (asked.Count == 0 || asked.Exists(type => type is not ("driveItem" or "listItem"))) throw GraphRefusal.BadRequest("This entity type is not part of the fake's surface.");
        var text = request["query"] is JsonObject query ? Members.Text(query, "queryString") : null;
        if (string.IsNullOrWhiteSpace(text)) throw GraphRefusal.BadRequest("'queryString' must not be empty.");

        var (from, size) = (Members.Number(request, "from") ?? 0, Members.Number(request, "size") ?? 25);
        if (from < 0 || size is < 1 or > MostHits) throw GraphRefusal.BadRequest("'from' or 'size' is out of range.");
        var (terms, fields) = (Terms(text), Members.Texts(request, "fields"));
        var found = core.State.Items.Values.Where(item => !item.IsFolder && Matches(core, item, terms)).OrderBy(item => item.ListItemId).ToList();
        var hits = found.Skip(from).Take(size).Select((item, index) => (JsonNode)Hit(core, item, from + index + 1, asked[0], fields));
        return new JsonObject
        {
            ["searchTerms"] = new JsonArray([.. terms.Select(term => (JsonNode)term.Value)]),
            ["hitsContainers"] = new JsonArray(new JsonObject
            {
                ["total"] = found.Count,
                ["moreResultsAvailable"] = from + size < found.Count,
                ["hits"] = new JsonArray([.. hits]),
            }),
        };
    }

    private sealed record Term(string? Column, string Value);

    private static List<Term> Terms(string text) =>
        [.. TermPattern().Matches(text.Normalize(NormalizationForm.FormC)).Select(match => new Term(
            match.Groups["column"].Success ? match.Groups["column"].Value : null, match.Groups["value"].Value.Trim('"')))];

    /// <summary>What the index knows: the columns of the newest version it has seen; a deleted file until it notices.</summary>
    private static bool Matches(Core core, ItemState item, List<Term> terms)
    {
        var seen = core.Now - core.Behaviour.SearchLag;
        if (item.RecycledAt <= seen || item.Versions.FindLast(version => version.ModifiedAt <= seen) is not { } indexed) return false;
        return terms.TrueForAll(term => term.Column?.ToUpperInvariant() switch
        {
            null => Holds(item.Name, term.Value) || indexed.Fields.Any(field => Holds(field.Value?.ToString(), term.Value)),
            "FILETYPE" => string.Equals(Path.GetExtension(item.Name).TrimStart('.'), term.Value, StringComparison.OrdinalIgnoreCase),
            "FILENAME" => Holds(item.Name, term.Value),
            "PATH" => Links.WebUrl(core, item).StartsWith(term.Value, StringComparison.OrdinalIgnoreCase),
            _ => Holds(indexed.Fields.FirstOrDefault(field => string.Equals(field.Key, term.Column, StringComparison.OrdinalIgnoreCase)).Value?.ToString(), term.Value),
        });
    }

    private static bool Holds(string? text, string value)
    {
        if (text is null) return false;
        var pattern = string.Join(@"\W+", Words().Matches(value).Select(word => Regex.Escape(word.Value)));
        var end = value.EndsWith('*') ? string.Empty : @"(?!\w)";
        return pattern.Length > 0 && Regex.IsMatch(
            text.Normalize(NormalizationForm.FormC), $@"(?<!\w){pattern}{end}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    private static JsonObject Hit(Core core, ItemState item, int rank, string type, List<string> fields)
    {
        var drive = core.Drive(item.DriveId);
        var ids = new JsonObject { ["listId"] = drive.ListId, ["listItemId"] = ListItems.IdOf(item), ["listItemUniqueId"] = item.UniqueId };
        var resource = new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph." + type,
            ["id"] = type == "listItem" ? item.UniqueId : item.Id,
            ["createdDateTime"] = Json.Time(item.CreatedAt),
            ["lastModifiedDateTime"] = Json.Time(item.ModifiedAt),
            ["name"] = item.Name,
            ["webUrl"] = Links.WebUrl(core, item),
            ["createdBy"] = Json.Identity(core, item.CreatedBy),
            ["lastModifiedBy"] = Json.Identity(core, item.ModifiedBy),
        };
        var parent = new JsonObject { ["siteId"] = drive.SiteId, ["driveId"] = drive.Id, ["sharepointIds"] = ids };
        resource["parentReference"] = parent;
        if (type == "listItem")
        {
            resource["sharepointIds"] = ids.DeepClone();
            resource["fields"] = new JsonObject(fields.Where(item.Fields.ContainsKey).Select(name => KeyValuePair.Create(name, item.Fields[name]?.DeepClone())));
        }
        else
        {
            resource["fileSystemInfo"] = new JsonObject { ["createdDateTime"] = Json.Time(item.CreatedAt), ["lastModifiedDateTime"] = Json.Time(item.ModifiedAt) };
        }

        return new JsonObject { ["hitId"] = item.Id, ["rank"] = rank, ["summary"] = $"<c0>{item.Name}</c0> <ddd/>", ["resource"] = resource };
    }

    [GeneratedRegex("""(?:(?<column>\w+):)?(?<value>"[^"]*"|\S+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TermPattern();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
