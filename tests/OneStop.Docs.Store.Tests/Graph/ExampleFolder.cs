using System.Text.Json;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>One documented block: a request, an answer, a template of requests or a piece of JSON.</summary>
/// <param name="File">Its file beside <c>index.json</c>.</param>
/// <param name="Kind"><c>request</c>, <c>response</c>, <c>request-template</c> …</param>
/// <param name="Heading">Of the section it stands in.</param>
/// <param name="Meta">What the page says of it, as JSON text; may be broken or absent.</param>
/// <param name="Page">Where it was found.</param>
internal sealed record Example(string File, string Kind, string Heading, string Meta, string Page)
{
    /// <summary>The type the page names, with <c>Collection(…)</c> where it is one; empty when it names none.</summary>
    public string Type
    {
        get
        {
            var type = MetaValue("@odata.type") ?? MetaValue("@type") ?? "";
            var isCollection = Meta.Contains("\"isCollection\": true", StringComparison.Ordinal);
            return isCollection && !type.StartsWith("Collection(", StringComparison.Ordinal) ? $"Collection({type})" : type;
        }
    }

    private string? MetaValue(string name)
    {
        try
        {
            using var json = JsonDocument.Parse(Meta.Length == 0 ? "{}" : Meta);
            return json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Documented blocks: <c>shared/office/graph-examples</c>, or the folder that <c>ONESTOP_GRAPH_EXAMPLES</c> names.</summary>
internal static class ExampleFolder
{
    private static readonly string? s_folder = Find();

    public static IReadOnlyList<Example> All { get; } = Read();

    public static string TextOf(Example example) => System.IO.File.ReadAllText(Path.Combine(s_folder!, example.File));

    /// <summary>Names for a theory; one empty name when there are none, so that the test can say so.</summary>
    public static TheoryData<string> Names(Func<Example, bool> wanted)
    {
        var names = All.Where(wanted).Select(example => example.File).ToList();
        return names.Count == 0 ? [""] : [.. names];
    }

    public static Example Take(string name)
    {
        Assert.SkipWhen(name.Length == 0, "No Graph examples: set ONESTOP_GRAPH_EXAMPLES or lay shared/ beside the repository.");
        return All.First(example => string.Equals(example.File, name, StringComparison.Ordinal));
    }

    private static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("ONESTOP_GRAPH_EXAMPLES")
            ?? (RepositoryPaths.Shared is { } shared ? Path.Combine(shared, "office", "graph-examples") : null);
        return folder is not null && File.Exists(Path.Combine(folder, "index.json")) ? folder : null;
    }

    private static Example[] Read()
    {
        if (s_folder is null) return [];
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_folder, "index.json")));
        var list = index.RootElement.ValueKind == JsonValueKind.Array ? index.RootElement : index.RootElement.GetProperty("examples");
        return [.. list.EnumerateArray().Select(ReadOne).Where(example => File.Exists(Path.Combine(s_folder, example.File)))];
    }

    private static Example ReadOne(JsonElement entry) => new(
        Text(entry, "file"), Text(entry, "kind"), Text(entry, "heading"), Text(entry, "meta"), Text(entry, "path"));

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
