using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OneStop.Docs.Plans.Diagnostics;

namespace OneStop.Docs.Plans.Reading;

/// <summary>A JSON element → a record of ours, with every disagreement in shape listed and reading going on after it.</summary>
/// <remarks>The shape comes from the records themselves (<see cref="JsonTypeInfo"/>): a property added there is read here.</remarks>
internal sealed class RecordReader(ReadLimits limits, ProblemList problems)
{
    private readonly LeafReader _leaves = new(limits, problems);

    /// <summary>Reads <paramref name="element"/> as <paramref name="type"/>; null where nothing of use stands.</summary>
    public object? Read(JsonElement element, JsonTypeInfo type, JsonPlace place) => type.Kind switch
    {
        JsonTypeInfoKind.Object => ReadObject(element, type, place),
        JsonTypeInfoKind.Enumerable => ReadList(element, type, place),
        _ => _leaves.Read(element, type.Type, place),
    };

    private object? ReadObject(JsonElement element, JsonTypeInfo type, JsonPlace place)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Error(PlanCodes.WrongType, place, "{ }", JsonKinds.Describe(element));
            return null;
        }

        var record = BlankRecord.Of(type);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            ReadMember(member, record, type, place, seen);
        }

        foreach (var property in type.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
        {
            problems.Error(PlanCodes.MissingProperty, place[property.Name], property.Name);
        }

        return record;
    }

    private void ReadMember(JsonProperty member, object record, JsonTypeInfo type, JsonPlace place, HashSet<string> seen)
    {
        if (JsonKinds.NameOf(member) is not { } name)
        {
            problems.Error(PlanCodes.ForbiddenCharacter, place, "\\uD800–\\uDFFF");
            return;
        }

        if (!seen.Add(name))
        {
            problems.Error(PlanCodes.DuplicateProperty, place[name], name);
            return;
        }

        var property = type.Properties.FirstOrDefault(p => p.Name == name);
        if (property?.Set is null)
        {
            ReportUnknown(name, type, place);
            return;
        }

        ReadValue(member.Value, property, record, place[name], type.Options);
    }

    private void ReadValue(
        JsonElement value, JsonPropertyInfo property, object record, JsonPlace place, JsonSerializerOptions options)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!IsNullable(property)) problems.Error(PlanCodes.WrongType, place, Expected(property), "null");
            return;
        }

        if (Read(value, options.GetTypeInfo(property.PropertyType), place) is { } read) property.Set!(record, read);
    }

    private Array ReadList(JsonElement element, JsonTypeInfo type, JsonPlace place)
    {
        var itemType = type.Options.GetTypeInfo(type.ElementType!);
        if (element.ValueKind != JsonValueKind.Array)
        {
            problems.Error(PlanCodes.WrongType, place, "[ ]", JsonKinds.Describe(element));
            return Array.CreateInstance(itemType.Type, 0);
        }

        var count = element.GetArrayLength();
        if (count > limits.MaxItems)
        {
            problems.Error(PlanCodes.TooManyItems, place, JsonKinds.Text(count), JsonKinds.Text(limits.MaxItems));
            return Array.CreateInstance(itemType.Type, 0);
        }

        // A list keeps its length whatever stands in it, so that the paths of later checks agree with the text.
        var list = Array.CreateInstance(itemType.Type, count);
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            list.SetValue(Read(item, itemType, place[index]) ?? Placeholder(itemType), index);
            index++;
        }

        return list;
    }

    private static object? Placeholder(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object => BlankRecord.Of(type),
        JsonTypeInfoKind.Enumerable => Array.CreateInstance(type.ElementType!, 0),
        _ => type.Type == typeof(string) ? "" : null,
    };

    private void ReportUnknown(string name, JsonTypeInfo type, JsonPlace place)
    {
        if (name == "$schema" && ReferenceEquals(place, JsonPlace.Root)) return;
        var known = type.Properties.Where(p => p.Set is not null).Select(p => p.Name).ToList();
        var nearest = NearestName.Of(name, known) ?? string.Join(", ", known);
        problems.Warning(PlanCodes.UnknownProperty, place[name], name, nearest);
    }

    private static bool IsNullable(JsonPropertyInfo property) =>
        property.IsSetNullable
        && (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null);

    private static string Expected(JsonPropertyInfo property) =>
        property.PropertyType == typeof(string) ? "\"…\"" : JsonKinds.Expected(property.PropertyType);
}
