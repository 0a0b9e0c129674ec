using System.Text;
using System.Text.Json;

namespace OneStop.Docs.Service.Tests;

/// <summary>Reading answers, with the checks that hold for every one of them.</summary>
internal static class Answers
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Token);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Token);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>The problem details of a refusal; every member RFC 9457 and we promise is there.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, int status, string code)
    {
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = await answer.JsonAsync();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal("urn:onestop:docs:code:" + code, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(answer.RequestMessage!.RequestUri!.AbsolutePath, problem.GetProperty("instance").GetString());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Contains(problem.GetProperty("errors").EnumerateArray(), error => error.GetProperty("code").GetString() == code);
        Assert.All(problem.GetProperty("errors").EnumerateArray(), error =>
        {
            Assert.NotEmpty(error.GetProperty("detail").GetString()!);
            Assert.Contains(error.GetProperty("severity").GetString(), new[] { "error", "warning", "info" });
            Assert.True(error.TryGetProperty("place", out _));
        });
        return problem;
    }

    public static StringContent Json(string text, string type = "application/json") => new(text, Encoding.UTF8, type);

    public static HttpRequestMessage Request(
        HttpMethod method, string address, string? json = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address) { Content = json is null ? null : Json(json) };
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return request;
    }
}
