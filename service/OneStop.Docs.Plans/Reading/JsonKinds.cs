using System.Globalization;
using System.Text.Json;

namespace OneStop.Docs.Plans.Reading;

/// <summary>JSON elements in words for messages, and their texts read without trusting them.</summary>
internal static class JsonKinds
{
    /// <summary>The element as the author wrote it, shortened.</summary>
    public static string Describe(JsonElement element)
    {
        var raw = element.GetRawText();
        return raw.Length <= 40 ? raw : string.Concat(raw.AsSpan(0, 40), "…");
    }

    /// <summary>What a property of <paramref name="type"/> wants, by example.</summary>
    public static string Expected(Type type)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (wanted == typeof(bool)) return "true, false";
        if (wanted == typeof(int)) return "1, 2, 3 …";
        if (wanted == typeof(decimal)) return "60, 99.5 …";
        if (wanted == typeof(DateOnly)) return "\"2026-03-09\"";
        return typeof(System.Collections.IEnumerable).IsAssignableFrom(wanted) ? "[ ]" : "{ }";
    }

    /// <summary>The text of a string element, or null when it holds half a surrogate pair: valid JSON, but no text.</summary>
    public static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name of a member, or null when it holds half a surrogate pair.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A number for a message.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
