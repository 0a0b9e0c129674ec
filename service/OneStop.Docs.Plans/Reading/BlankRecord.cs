using System.Text.Json.Serialization.Metadata;

namespace OneStop.Docs.Plans.Reading;

/// <summary>Makes a record that was told nothing, so that checking can go on where data is missing.</summary>
internal static class BlankRecord
{
    /// <summary>A record of <paramref name="type"/> whose required texts are empty and required records blank.</summary>
    public static object Of(JsonTypeInfo type)
    {
        var record = type.CreateObject!();
        foreach (var property in type.Properties.Where(p => p.IsRequired && !p.IsSetNullable))
        {
            if (Value(property, type) is { } value) property.Set!(record, value);
        }

        return record;
    }

    private static object? Value(JsonPropertyInfo property, JsonTypeInfo owner)
    {
        if (property.PropertyType == typeof(string)) return "";
        var type = owner.Options.TryGetTypeInfo(property.PropertyType, out var info) ? info : null;
        return type?.Kind switch
        {
            JsonTypeInfoKind.Object => Of(type),
            JsonTypeInfoKind.Enumerable => Array.CreateInstance(type.ElementType!, 0),
            _ => null,
        };
    }
}
