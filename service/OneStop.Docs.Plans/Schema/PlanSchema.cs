using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;

namespace OneStop.Docs.Plans.Schema;

/// <summary>The JSON Schema (2020-12) of plan data, made from the records: <c>templates/plan.schema.json</c>.</summary>
public static class PlanSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly Lazy<JsonObject> Descriptions = new(ReadDescriptions);

    /// <summary>UTF-8, ending in a new line; the same records give the same bytes.</summary>
    public static byte[] Write()
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var node = JsonRecords.Complete.GetJsonSchemaAsNode(typeof(Plan), options).AsObject();
        var schema = new JsonObject { ["$schema"] = Dialect, ["$id"] = Plan.SchemaId, ["title"] = "OneStop.Docs: kế hoạch" };
        foreach (var (name, value) in node.ToList())
        {
            node.Remove(name);
            schema[name] = value;
        }

        return System.Text.Encoding.UTF8.GetBytes(schema.ToJsonString(JsonRecords.Complete) + "\n");
    }

    /// <summary>Every property of every record, as <c>Plan.subject</c>: each has a description.</summary>
    public static IReadOnlyList<string> DescribedNames => [.. Descriptions.Value.Select(d => d.Key)];

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        if (context.PropertyInfo is not { } property || node is not JsonObject schema) return node;
        var name = $"{property.DeclaringType.Name}.{property.Name}";
        if (Descriptions.Value[name] is { } text) schema.Insert(0, "description", text.DeepClone());
        foreach (var (keyword, value) in SchemaLimits.Of(name)) schema[keyword] = value;
        return schema;
    }

    private static JsonObject ReadDescriptions()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Descriptions.json")
            ?? throw new InvalidOperationException("The assembly has no embedded Descriptions.json.");
        return JsonNode.Parse(stream)!.AsObject();
    }
}
