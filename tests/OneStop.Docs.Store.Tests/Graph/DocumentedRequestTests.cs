using System.Net;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>Every documented request of our surface can be made with the client: method, address, options, headers, body.</summary>
public sealed class DocumentedRequestTests
{
    /// <summary>What the service needs no telling of, or HttpClient says by itself.</summary>
    private static readonly string[] s_unimportant = ["Host", "Authorization", "Accept", "Content-Length", "Content-Type", "User-Agent", "SdkVersion", "client-request-id"];

    /// <summary>Addresses printed wrong in the pages, and what they mean.</summary>
    private static readonly Dictionary<string, string> s_misprints = new(StringComparer.Ordinal)
    {
        ["/sites/{site-id}/drives/{drive-id}/{parent-id}:/{filename}:/content"] = "/sites/{site-id}/drives/{drive-id}/items/{parent-id}:/{filename}:/content",
        ["/sites/{site-id}/items/{item-id}/versions/{version-id}"] = "/sites/{site-id}/lists/{list-id}/items/{item-id}/versions/{version-id}",
        ["/sites/{site-id}/items/{item-id}/versions/{version-id}/restoreVersion"] = "/sites/{site-id}/lists/{list-id}/items/{item-id}/versions/{version-id}/restoreVersion",
        ["/groups/{group-id}/drive/{item-id}/versions"] = "/groups/{group-id}/drive/items/{item-id}/versions",
    };

    public static TheoryData<string> Files => ExampleFolder.Names(example => example.Kind is "request" or "request-template");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_client_makes_the_documented_request(string file)
    {
        var example = ExampleFolder.Take(file);
        var foreign = new List<string>();
        var wrong = new List<string>();
        var text = HttpText.Parse(ExampleFolder.TextOf(example));
        var lines = RequestLines(ExampleFolder.TextOf(example));
        if (lines.Count > 1) text = text with { Headers = [], Body = "" };
        foreach (var line in lines)
        {
            var isCovered = await CheckAsync(line, text, BodyBehind(example, text), wrong);
            if (!isCovered) foreign.Add(line);
        }

        Assert.Empty(wrong);
        Assert.SkipWhen(foreign.Count > 0, "Not of the client's surface: " + string.Join(" | ", foreign));
    }

    private static List<string> RequestLines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line =>
            line.Split(' ')[0] is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" && line.Contains(' ', StringComparison.Ordinal))];

    /// <summary>A page may print the body of a request as a block of its own, next under the same heading.</summary>
    private static string BodyBehind(Example example, HttpText text)
    {
        if (text.Body.Length > 0 || text.Header("Content-Type")?.Contains("json", StringComparison.Ordinal) != true) return text.Body;
        var next = ExampleFolder.All.SkipWhile(other => other != example).Skip(1).FirstOrDefault();
        return next?.Kind == "other" && next.Page == example.Page && next.Heading == example.Heading ? ExampleFolder.TextOf(next) : "";
    }

    private static async Task<bool> CheckAsync(string line, HttpText text, string body, List<string> wrong)
    {
        var words = line.Split(' ', 2);
        var address = words[1].Replace(" HTTP/1.1", "", StringComparison.OrdinalIgnoreCase).Trim();
        using var handler = new ScriptedHandler(_ => new HttpResponseMessage(HttpStatusCode.Forbidden));
        var call = new DocumentedCall(text, words[0], s_misprints.GetValueOrDefault(address, address), body)
        {
            Client = DocumentedCall.Wishing(GraphClients.Over(handler), text),
        };
        if (RequestMap.Find(call) is not { } run) return false;

        try
        {
            await run(call, TestContext.Current.CancellationToken);
        }
        catch (VersionStoreException)
        {
            // The answer is a refusal: only what was sent matters here.
        }

        wrong.AddRange(Differences(call, handler.Requests[0]).Select(difference => $"{line}: {difference}"));
        return true;
    }

    private static IEnumerable<string> Differences(DocumentedCall call, Sent sent)
    {
        var service = new GraphOptions().Service;
        var isGraph = service.IsBaseOf(sent.Uri);
        var address = isGraph ? sent.Uri.OriginalString[service.OriginalString.Length..] : sent.Uri.OriginalString;
        var path = Uri.UnescapeDataString(address.Split('?')[0]);
        var expectedPath = Uri.UnescapeDataString(call.Path).TrimEnd(':');
        if (!string.Equals(sent.Method, call.Method, StringComparison.Ordinal)) yield return $"method {sent.Method}";
        if (!string.Equals(path, expectedPath, StringComparison.OrdinalIgnoreCase)) yield return $"path {path} ≠ {expectedPath}";
        if (isGraph != sent.Headers.ContainsKey("Authorization")) yield return "the token is where it must not be, or not where it must be";

        var options = DocumentedCall.OptionsOf(address);
        foreach (var (name, value) in call.Options.Where(option => option.Value.Length > 0))
        {
            if (options.GetValueOrDefault(name) != value) yield return $"option {name}={options.GetValueOrDefault(name)} ≠ {value}";
        }

        foreach (var extra in options.Keys.Except(call.Options.Keys, StringComparer.OrdinalIgnoreCase)) yield return $"option {extra} too many";
        foreach (var (name, value) in call.Text.Headers.Where(header => !s_unimportant.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (sent.Headers.GetValueOrDefault(name) != value) yield return $"header {name}: {sent.Headers.GetValueOrDefault(name)} ≠ {value}";
        }

        foreach (var difference in BodyDifferences(call, sent)) yield return difference;
    }

    private static IEnumerable<string> BodyDifferences(DocumentedCall call, Sent sent)
    {
        var type = sent.Headers.GetValueOrDefault("Content-Type") ?? "";
        var expected = call.Text.Header("Content-Type");
        if (call.Body.Length == 0) return [];
        if (expected is not null && !type.StartsWith(expected.Split(';')[0], StringComparison.OrdinalIgnoreCase)) return [$"content type {type} ≠ {expected}"];
        if (call.Text.Header("Content-Range") is not null) return [];
        if (!type.Contains("json", StringComparison.Ordinal)) return sent.Text == call.Body ? [] : ["the body"];
        return JsonLikeness.Differences(JsonRepair.Read(call.Body, []), JsonRepair.Read(sent.Text, []));
    }
}
