using System.Text.Json;
using OneStop.Docs.TestKit;
using static OneStop.Docs.Service.Tests.Answers;

namespace OneStop.Docs.Service.Tests.Hosting;

public sealed class OpenApiTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string[] Methods = ["get", "put", "post", "delete"];

    [Fact]
    public async Task Document_is_the_one_checked_in()
    {
        var file = Path.Combine(RepositoryPaths.Root, "service", "openapi.json");
        var made = (await service.Client.GetStringAsync("/openapi/v1.json", Token)).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1") await File.WriteAllTextAsync(file, made, Token);

        Assert.Equal(await File.ReadAllTextAsync(file, Token), made);
    }

    [Fact]
    public async Task Every_operation_is_described_whole()
    {
        var document = await service.Client.GetJsonAsync("/openapi/v1.json");

        foreach (var (name, operation) in Operations(document))
        {
            Assert.True(operation.TryGetProperty("operationId", out _), name);
            Assert.True(operation.TryGetProperty("summary", out _), name);
            Assert.True(operation.GetProperty("responses").TryGetProperty("default", out _), name);
            if (!operation.TryGetProperty("parameters", out var parameters)) continue;
            Assert.All(parameters.EnumerateArray(), parameter => Assert.True(parameter.TryGetProperty("description", out _), name));
        }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var text = await service.Client.GetStringAsync("/openapi/v1.json", Token);
        using var document = JsonDocument.Parse(text);
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");

        var references = text.Split("\"#/components/schemas/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.True(schemas.TryGetProperty(name, out _), name));
    }

    [Fact]
    public async Task Every_property_of_an_answer_of_ours_is_described()
    {
        var document = await service.Client.GetJsonAsync("/openapi/v1.json");
        var finding = document.GetProperty("components").GetProperty("schemas").GetProperty("Finding").GetProperty("properties");

        Assert.All(finding.EnumerateObject(), property => Assert.True(property.Value.TryGetProperty("description", out _), property.Name));
    }

    private static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        where Methods.Contains(method.Name, StringComparer.Ordinal)
        select ($"{method.Name} {path.Name}", method.Value);
}
