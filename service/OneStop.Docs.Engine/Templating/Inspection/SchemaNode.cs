using System.Text.Json;

namespace OneStop.Docs.Engine.Templating.Inspection;

/// <summary>
/// A place in data as a JSON Schema sees it: alternatives of which one holds, each a set of schemas that hold together. References
/// are followed; <c>allOf</c> joins, <c>anyOf</c> and <c>oneOf</c> part, <c>if/then/else</c> may add members.
/// </summary>
/// <remarks>JSON Schema draft 2020-12. Null when too wide to follow: then nothing is ruled out.</remarks>
internal sealed class SchemaNode
{
    private const int MostAlternatives = 64;
    private const int DeepestReference = 32;
    private static readonly string[] s_soft = ["then", "else"];

    private readonly JsonElement _root;
    private readonly IReadOnlyList<IReadOnlyList<JsonElement>> _alternatives;

    private SchemaNode(JsonElement root, IReadOnlyList<IReadOnlyList<JsonElement>> alternatives) => (_root, _alternatives) = (root, alternatives);

    /// <summary>The whole data.</summary>
    public static SchemaNode? Of(JsonElement schema) => Join(schema, [[schema]]);

    /// <summary>The types a value may have here by the names of JSON Schema; empty when anything may stand here.</summary>
    public IReadOnlyList<string> Types
    {
        get
        {
            var types = _alternatives.Select(TypesOf).ToList();
            return types.Exists(list => list is null) ? [] : [.. types.SelectMany(list => list!).Where(type => type != "null").Distinct()];
        }
    }

    /// <summary>Names of members that are known here.</summary>
    public IEnumerable<string> Names => _alternatives
        .SelectMany(alternative => alternative).SelectMany(Soft)
        .Where(schema => schema.TryGetProperty("properties", out var members) && members.ValueKind == JsonValueKind.Object)
        .SelectMany(schema => schema.GetProperty("properties").EnumerateObject())
        .Select(member => member.Name).Distinct();

    /// <summary>What stands in a member.</summary>
    /// <returns>The node; null when the schema leaves it open; <paramref name="isRuledOut"/> when there cannot be one.</returns>
    public SchemaNode? Member(string name, out bool isRuledOut) =>
        Step("object", schema => MemberOf(schema, name), alternative => alternative.Any(IsClosed), out isRuledOut);

    /// <summary>What an item is.</summary>
    /// <param name="isKeyed">Members of an object count as items.</param>
    /// <param name="isRuledOut">True when there cannot be one.</param>
    public SchemaNode? Item(bool isKeyed, out bool isRuledOut)
    {
        var list = Step("array", ItemsOf, _ => false, out isRuledOut);
        if (!isRuledOut || !isKeyed) return list;
        isRuledOut = !MayBe("object");
        return null;
    }

    /// <summary>True when a value of this type may stand here.</summary>
    public bool MayBe(string type) => Types is { Count: 0 } || Types.Contains(type) || (type == "number" && Types.Contains("integer"));

    private SchemaNode? Step(
        string type, Func<JsonElement, IEnumerable<JsonElement>> step, Func<IReadOnlyList<JsonElement>, bool> isClosed, out bool isRuledOut)
    {
        var found = new List<IReadOnlyList<JsonElement>>();
        var isOpen = false;
        foreach (var alternative in _alternatives)
        {
            if (TypesOf(alternative) is { } types && !types.Contains(type)) continue;
            IReadOnlyList<JsonElement> next = [.. alternative.SelectMany(Soft).SelectMany(step)];
            if (next.Count > 0) found.Add(next);
            else isOpen |= !isClosed(alternative);
        }

        isRuledOut = found.Count == 0 && !isOpen;
        return isOpen || isRuledOut ? null : Join(_root, found);
    }

    /// <summary>Every way the sets of schemas can be met, references followed; null when there are too many.</summary>
    private static SchemaNode? Join(JsonElement root, IEnumerable<IReadOnlyList<JsonElement>> sets)
    {
        var all = new List<IReadOnlyList<JsonElement>>();
        foreach (var set in sets)
        {
            IReadOnlyList<IReadOnlyList<JsonElement>> product = [[]];
            foreach (var schema in set)
            {
                var ways = Ways(schema, root, DeepestReference);
                if ((long)product.Count * ways.Count > MostAlternatives) return null;
                product = [.. product.SelectMany(left => ways.Select(right => (IReadOnlyList<JsonElement>)[.. left, .. right]))];
            }

            all.AddRange(product);
            if (all.Count > MostAlternatives) return null;
        }

        return new(root, all);
    }

    private static IReadOnlyList<IReadOnlyList<JsonElement>> Ways(JsonElement schema, JsonElement root, int left)
    {
        if (schema.ValueKind != JsonValueKind.Object || left == 0) return [[schema]];
        IReadOnlyList<IReadOnlyList<JsonElement>> ways = [[schema]];
        if (schema.TryGetProperty("$ref", out var reference) && Resolve(reference.GetString() ?? "", root) is { } target)
        {
            ways = Product(ways, Ways(target, root, left - 1));
        }

        foreach (var part in Parts(schema, "allOf")) ways = Product(ways, Ways(part, root, left - 1));
        foreach (var choice in new[] { "anyOf", "oneOf" })
        {
            var parts = Parts(schema, choice).SelectMany(part => Ways(part, root, left - 1)).Take(MostAlternatives).ToList();
            if (parts.Count > 0) ways = Product(ways, parts);
        }

        return ways;
    }

    private static IReadOnlyList<IReadOnlyList<JsonElement>> Product(
        IReadOnlyList<IReadOnlyList<JsonElement>> first, IReadOnlyList<IReadOnlyList<JsonElement>> second) =>
        [.. first.SelectMany(a => second.Select(b => (IReadOnlyList<JsonElement>)[.. a, .. b])).Take(MostAlternatives + 1)];

    private static IEnumerable<JsonElement> Parts(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var parts) && parts.ValueKind == JsonValueKind.Array ? parts.EnumerateArray() : [];

    private static JsonElement? Resolve(string reference, JsonElement root)
    {
        if (!reference.StartsWith('#')) return null;
        var target = root;
        foreach (var step in Uri.UnescapeDataString(reference[1..]).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (target.ValueKind == JsonValueKind.Array && int.TryParse(name, out var at) && at >= 0 && at < target.GetArrayLength()) target = target[at];
            else if (target.ValueKind != JsonValueKind.Object || !target.TryGetProperty(name, out target)) return null;
        }

        return target;
    }

    /// <summary>A schema with those that may hold besides it.</summary>
    private IEnumerable<JsonElement> Soft(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object) yield break;
        yield return schema;
        foreach (var name in s_soft)
        {
            if (!schema.TryGetProperty(name, out var branch)) continue;
            foreach (var part in Ways(branch, _root, DeepestReference).SelectMany(way => way).Where(part => part.ValueKind == JsonValueKind.Object)) yield return part;
        }
    }

    private static IEnumerable<JsonElement> MemberOf(JsonElement schema, string name)
    {
        if (schema.TryGetProperty("properties", out var members) && members.ValueKind == JsonValueKind.Object
            && members.TryGetProperty(name, out var member))
        {
            yield return member;
        }
        else if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object)
        {
            yield return others;
        }
    }

    private static IEnumerable<JsonElement> ItemsOf(JsonElement schema)
    {
        var parts = Parts(schema, "prefixItems").ToList();
        if (schema.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Object) parts.Add(items);

        // Which of several an index means is not known: all of them, as one choice.
        return parts.Count < 2 ? parts : [JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement[]> { ["anyOf"] = [.. parts] })];
    }

    private static IReadOnlyList<string>? TypesOf(IReadOnlyList<JsonElement> alternative)
    {
        IReadOnlyList<string>? types = null;
        foreach (var schema in alternative)
        {
            if (OwnTypes(schema) is { } own) types = types is null ? own : [.. types.Intersect(own)];
        }

        return types;
    }

    private static IReadOnlyList<string>? OwnTypes(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object) return null;
        if (schema.TryGetProperty("type", out var type))
        {
            return type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.ToString())] : [type.ToString()];
        }

        if (schema.TryGetProperty("const", out var only)) return [TypeOf(only)];
        return schema.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(TypeOf).Distinct()]
            : null;
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Undefined => "null",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>A schema that lists properties means to list them all, unless it says what others look like.</summary>
    private static bool IsClosed(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && schema.TryGetProperty("properties", out _)
        && !schema.TryGetProperty("patternProperties", out _)
        && (!schema.TryGetProperty("additionalProperties", out var others) || others.ValueKind == JsonValueKind.False);
}
