using System.Text.Json;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests.Contract;

/// <summary>Holds every JSON answer that any test of the service gets against <c>service/openapi.json</c>, and notes which operations answered.</summary>
internal sealed class CheckedAnswers : DelegatingHandler
{
    private static readonly JsonElement s_document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RepositoryPaths.Root, "service", "openapi.json"))).RootElement.Clone();

    private static readonly SchemaCheck s_check = new(s_document);

    public CheckedAnswers()
        : base(new SocketsHttpHandler())
    {
    }

    /// <summary>The operations whose JSON answers are described, by id.</summary>
    public static IReadOnlyList<string> WithJson { get; } =
    [
        .. from path in s_document.GetProperty("paths").EnumerateObject()
           from method in path.Value.EnumerateObject()
           where method.Value.GetProperty("responses").EnumerateObject().Any(answer => answer.Name[0] == '2' && SchemaOf(answer.Value, "application/json") is not null)
           select method.Value.GetProperty("operationId").GetString(),
    ];

    /// <summary>Addresses that answer with JSON and ask for nothing.</summary>
    public static IReadOnlyList<string> Lists { get; } =
    [
        .. from path in s_document.GetProperty("paths").EnumerateObject()
           where !path.Name.Contains('{', StringComparison.Ordinal) && path.Value.TryGetProperty("get", out var read)
               && WithJson.Contains(read.GetProperty("operationId").GetString(), StringComparer.Ordinal)
           select path.Name,
    ];

    /// <summary>Operations that answered with JSON of a good status so far.</summary>
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>What of a body does not fit a named schema.</summary>
    public static IReadOnlyList<string> Misfits(string json, string schema)
    {
        using var value = JsonDocument.Parse(json);
        return s_check.Check(value.RootElement, s_document.GetProperty("components").GetProperty("schemas").GetProperty(schema));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (type is not ("application/json" or "application/problem+json") || request.Method == HttpMethod.Head) return answer;
        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var operation = Find(request.Method.Method, request.RequestUri!.AbsolutePath);
        var schema = operation is { } known && Declared(known, status) is { } declared ? SchemaOf(declared, type) : null;
        if (type == "application/problem+json") schema ??= s_document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDocument");
        if (schema is null && operation is null) return answer;
        Assert.True(schema is not null, $"{request.Method} {request.RequestUri.AbsolutePath} answers {status} {type}, which is not described.");
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        Assert.Empty(s_check.Check(body.RootElement, schema.Value).Select(misfit => $"{request.Method} {request.RequestUri.AbsolutePath} {status} {misfit}"));
        if (status[0] == '2') Seen.Add(operation!.Value.GetProperty("operationId").GetString()!);
        return answer;
    }

    private static JsonElement? Declared(JsonElement operation, string status)
    {
        var answers = operation.GetProperty("responses");
        return answers.TryGetProperty(status, out var exact) ? exact : answers.TryGetProperty("default", out var any) ? any : null;
    }

    private static JsonElement? SchemaOf(JsonElement answer, string type) =>
        answer.TryGetProperty("content", out var content) && content.TryGetProperty(type, out var body) && body.TryGetProperty("schema", out var schema) ? schema : null;

    /// <summary>The operation at an address; written out beats a parameter, as in routing.</summary>
    private static JsonElement? Find(string method, string path)
    {
        var asked = path.Trim('/').Split('/');
        foreach (var (template, operations) in s_document.GetProperty("paths").EnumerateObject()
            .Select(entry => (Parts: entry.Name.Trim('/').Split('/'), entry.Value)).OrderBy(entry => entry.Parts.Count(part => part[0] == '{')))
        {
            var fits = template.Length == asked.Length && template.Zip(asked).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
            if (fits && operations.TryGetProperty(method.ToLowerInvariant(), out var operation)) return operation;
        }

        return null;
    }
}
