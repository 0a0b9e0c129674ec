using System.Text.Json.Nodes;

namespace OneStop.Docs.Engine.Templating.Inspection;

/// <summary>Writes the data a template reads as a JSON Schema.</summary>
/// <remarks>JSON Schema draft 2020-12. Members the template does not read are left open.</remarks>
public static class InferredSchema
{
    /// <summary>The schema of the whole data; members in order of first appearance.</summary>
    /// <param name="fields">The fields of the data: <see cref="TemplateInspection.Data"/>.</param>
    public static JsonObject Write(IReadOnlyList<DataField> fields)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["type"] = "object" };
        AddMembers(schema, fields);
        return schema;
    }

    private static void AddMembers(JsonObject schema, IEnumerable<DataField> fields)
    {
        var members = fields.Where(field => field.Name.Length > 0).DistinctBy(field => field.Name).ToList();
        if (members.Count == 0) return;
        schema["properties"] = new JsonObject(members.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Of(field, field.IsRequired))));
        var required = members.Where(field => field.IsRequired).Select(field => (JsonNode?)field.Name).ToArray();
        if (required.Length > 0) schema["required"] = new JsonArray(required);
    }

    private static JsonObject Of(DataField field, bool isRequired)
    {
        var schema = new JsonObject();
        var types = TypesOf(field.Type);
        if (types.Length > 0 && !isRequired) types = [.. types, "null"];
        if (types.Length == 1) schema["type"] = types[0];
        else if (types.Length > 1) schema["type"] = new JsonArray([.. types.Select(type => (JsonNode?)type)]);
        if (field.Type == DataType.Date) schema["format"] = "date";
        if (field.Item is { } item)
        {
            if (field.Type is DataType.List or DataType.ListOrObject) schema["items"] = Of(item, isRequired: true);
            if (field.Type is DataType.Object or DataType.ListOrObject) schema["additionalProperties"] = Of(item, isRequired: true);
        }

        AddMembers(schema, field.Item is null ? field.Fields : field.Fields.Except(field.Item.Fields));
        return schema;
    }

    private static string[] TypesOf(DataType type) => type switch
    {
        DataType.Text or DataType.Date => ["string"],
        DataType.Number => ["number"],
        DataType.Integer => ["integer"],
        DataType.Boolean => ["boolean"],
        DataType.Object => ["object"],
        DataType.List => ["array"],
        DataType.ListOrObject => ["array", "object"],
        DataType.TextOrList => ["string", "array"],
        _ => [],
    };
}
