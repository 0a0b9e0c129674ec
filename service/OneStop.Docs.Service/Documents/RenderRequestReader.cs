using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Documents;

/// <summary>Reads the body of a render request; everything wrong with it comes back, each with its JSON path.</summary>
internal sealed class RenderRequestReader
{
    private static readonly string[] RequestMembers = ["template", "plan", "planId", "size"];
    private static readonly string[] BatchMembers = ["documents"];

    private readonly List<Diagnostic> _problems = [];

    /// <summary>One document.</summary>
    public static Outcome<RenderRequest> Read(ReadOnlyMemory<byte> json)
    {
        var reader = new RenderRequestReader();
        return reader.Parse(json) is { } root ? reader.Done(reader.Request(root, "$")) : new(null, reader._problems);
    }

    /// <summary>Several documents.</summary>
    public static Outcome<BatchRequest> ReadBatch(ReadOnlyMemory<byte> json)
    {
        var reader = new RenderRequestReader();
        return reader.Parse(json) is { } root ? reader.Done(reader.Batch(root)) : new(null, reader._problems);
    }

    private Outcome<T> Done<T>(T value)
        where T : class => new(_problems.Count == 0 ? value : null, _problems);

    private JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = WireJson.MaxDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            _problems.Add(ServiceCodes.BrokenJsonAt(broken));
            return null;
        }
    }

    private BatchRequest Batch(JsonElement root)
    {
        var documents = new List<RenderRequest>();
        var members = Members(root, "$", BatchMembers);
        if (!members.TryGetValue("documents", out var list)) Missing(root, "$", "documents");
        else if (list.ValueKind != JsonValueKind.Array) OtherType("$.documents", "array", list);
        else documents.AddRange(list.EnumerateArray().Select((item, i) => Request(item, string.Create(CultureInfo.InvariantCulture, $"$.documents[{i}]"))));
        return new() { Documents = documents };
    }

    private RenderRequest Request(JsonElement item, string path)
    {
        var members = Members(item, path, RequestMembers);
        if (!members.ContainsKey("template")) Missing(item, path, "template");
        return new()
        {
            Template = Text(members, "template", path, isNullable: false) ?? "",
            Plan = members.TryGetValue("plan", out var plan) && plan.ValueKind != JsonValueKind.Null ? plan : null,
            PlanId = Text(members, "planId", path, isNullable: true),
            Size = Number(members, "size", path),
        };
    }

    private Dictionary<string, JsonElement> Members(JsonElement item, string path, string[] known)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        if (item.ValueKind != JsonValueKind.Object)
        {
            OtherType(path, "object", item);
            return members;
        }

        foreach (var member in item.EnumerateObject())
        {
            var at = new Location(Path: $"{path}.{member.Name}");
            if (!known.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
            {
                _problems.Add(ServiceCodes.At(ServiceCodes.UnknownMember, at, member.Name, string.Join(", ", known)));
            }
            else if (!members.TryAdd(member.Name, member.Value))
            {
                _problems.Add(ServiceCodes.At(ServiceCodes.MemberTwice, at, member.Name));
            }
        }

        return members;
    }

    private void Missing(JsonElement owner, string path, string name)
    {
        if (owner.ValueKind == JsonValueKind.Object) _problems.Add(ServiceCodes.At(ServiceCodes.MemberMissing, new(Path: path), name));
    }

    private string? Text(Dictionary<string, JsonElement> members, string name, string path, bool isNullable)
    {
        if (!members.TryGetValue(name, out var value) || (isNullable && value.ValueKind == JsonValueKind.Null)) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        OtherType($"{path}.{name}", "string", value);
        return null;
    }

    private int? Number(Dictionary<string, JsonElement> members, string name, string path)
    {
        if (!members.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)) return number;
        OtherType($"{path}.{name}", "integer", value);
        return null;
    }

    private void OtherType(string path, string wanted, JsonElement given)
    {
        var type = given.ValueKind is JsonValueKind.True or JsonValueKind.False ? "boolean" : given.ValueKind.ToString().ToLowerInvariant();
        _problems.Add(ServiceCodes.At(ServiceCodes.MemberOfOtherType, new(Path: path), path, wanted, type));
    }
}
