using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>Every documented answer can be read: into records that lose nothing, or into a classified error.</summary>
public sealed class DocumentedResponseTests
{
    private static readonly GraphErrorKind[] s_throttled = [GraphErrorKind.Throttled, GraphErrorKind.Transient];

    public static TheoryData<string> Files => ExampleFolder.Names(example =>
        example.Kind is "response" or "example" || (example.Kind is "other" or "ignored" && IsAnswerLike(example)));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_documented_answer_is_read(string file)
    {
        var example = ExampleFolder.Take(file);
        var raw = ExampleFolder.TextOf(example);
        var text = raw.TrimStart().StartsWith("HTTP/", StringComparison.Ordinal) || raw.TrimStart().StartsWith("200 ", StringComparison.Ordinal)
            ? HttpText.Parse(raw) : new HttpText("HTTP/1.1 200 OK", [], raw);
        var json = Read(text);

        if (text.Status >= 400 || json?["error"] is JsonObject) await AssertClassifiedAsync(text, json);
        else if (json is not null) AssertNothingLost(example, json);
        else AssertBare(text);
    }

    /// <summary>The body as JSON. A refusal may have any body, also a broken one: the client must bear it as it is.</summary>
    private static JsonNode? Read(HttpText text)
    {
        if (text.Body.Length == 0 || text.Body[0] is not ('{' or '[')) return null;
        try
        {
            return JsonRepair.Read(text.Body, []);
        }
        catch (JsonException) when (text.Status >= 400)
        {
            return null;
        }
    }

    /// <summary>Blocks without a kind are answers when they hold what only answers hold.</summary>
    private static bool IsAnswerLike(Example example)
    {
        var text = ExampleFolder.TextOf(example);
        return text.Contains("\"responses\"", StringComparison.Ordinal) || text.Contains("\"error\":", StringComparison.Ordinal);
    }

    private static async Task AssertClassifiedAsync(HttpText text, JsonNode? json)
    {
        using var response = ResponseOf(text, json);
        var error = await GraphErrorReader.ReadAsync(response, new LeapingTime(), TestContext.Current.CancellationToken);
        var exception = new GraphException(error);

        Assert.Equal(text.Status == 0 ? 200 : text.Status, error.Status);
        if (json?["error"]?["code"] is { } code) Assert.Contains(code.GetValue<string>(), error.Codes);
        if (text.Status == 429) Assert.Contains(error.Kind, s_throttled);
        if (text.Header("Retry-After") is not null) Assert.True(error.RetryAfter > TimeSpan.Zero);
        if (text.Status is 404 or 409 or 410 or 412 or 423 or 507) Assert.NotEqual(GraphErrorKind.Bad, error.Kind);
        Assert.DoesNotContain("://", exception.Message, StringComparison.Ordinal);
        Assert.NotEmpty(exception.Problems[0].Message(System.Globalization.CultureInfo.GetCultureInfo("vi")));
    }

    private static void AssertNothingLost(Example example, JsonNode json)
    {
        var type = AnswerTypes.Find(example.Type, json);

        var value = JsonSerializer.Deserialize(json.ToJsonString(), type);
        var again = JsonNode.Parse(JsonSerializer.Serialize(value, type));

        Assert.Empty(JsonLikeness.Differences(json, again));
        Assert.Empty(AnswerTypes.KnownMembersLeftAside(value!));
    }

    private static void AssertBare(HttpText text)
    {
        using var response = ResponseOf(text, json: null);
        if (text.Status is 302 or 303) Assert.NotNull(response.Headers.Location);
        Assert.InRange(text.Status, 200, 399);
    }

    private static HttpResponseMessage ResponseOf(HttpText text, JsonNode? json)
    {
        var response = new HttpResponseMessage((HttpStatusCode)text.Status)
        {
            Content = new StringContent(json?.ToJsonString() ?? text.Body, Encoding.UTF8, json is null ? "text/html" : "application/json"),
        };
        foreach (var (name, value) in text.Headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
