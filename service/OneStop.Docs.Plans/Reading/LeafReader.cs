using System.Globalization;
using System.Text;
using System.Text.Json;
using OneStop.Docs.Plans.Diagnostics;

namespace OneStop.Docs.Plans.Reading;

/// <summary>A JSON text, number or truth value → the value of a property, checked.</summary>
internal sealed class LeafReader(ReadLimits limits, ProblemList problems)
{
    /// <summary>The value, or null when the element is not one of <paramref name="type"/> (reported).</summary>
    public object? Read(JsonElement element, Type type, JsonPlace place)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        object? value = null;
        if (wanted == typeof(string)) return ReadText(element, place);
        if (wanted == typeof(DateOnly)) return ReadDate(element, place);
        if (wanted.IsEnum) return ReadName(element, wanted, place);
        if (wanted == typeof(bool) && element.ValueKind is JsonValueKind.True or JsonValueKind.False) value = element.GetBoolean();
        if (element.ValueKind == JsonValueKind.Number)
        {
            if (wanted == typeof(int) && element.TryGetInt32(out var whole)) value = whole;
            if (wanted == typeof(decimal) && element.TryGetDecimal(out var number)) value = number;
        }

        if (value is null) problems.Error(PlanCodes.WrongType, place, JsonKinds.Expected(wanted), JsonKinds.Describe(element));
        return value;
    }

    private string? ReadText(JsonElement element, JsonPlace place)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            problems.Error(PlanCodes.WrongType, place, "\"…\"", JsonKinds.Describe(element));
            return null;
        }

        if (JsonKinds.TextOf(element) is not { } text)
        {
            problems.Error(PlanCodes.ForbiddenCharacter, place, "\\uD800–\\uDFFF");
            return null;
        }

        if (text.Length > limits.MaxTextLength)
        {
            problems.Error(
                PlanCodes.TextTooLong, place, Shorten(text), JsonKinds.Text(text.Length), JsonKinds.Text(limits.MaxTextLength));
            return null;
        }

        foreach (var c in text.Where(IsForbidden))
        {
            problems.Error(PlanCodes.ForbiddenCharacter, place, $"U+{(int)c:X4}");
            return null;
        }

        return text.Replace("\r\n", "\n", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Characters that XML 1.0 cannot hold (§2.2 Char): no Word file could carry them.</summary>
    private static bool IsForbidden(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF';

    private object? ReadDate(JsonElement element, JsonPlace place)
    {
        if (element.ValueKind == JsonValueKind.String
            && JsonKinds.TextOf(element) is { Length: 10 } text
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        problems.Error(PlanCodes.NotADate, place, JsonKinds.Describe(element));
        return null;
    }

    private object? ReadName(JsonElement element, Type type, JsonPlace place)
    {
        var names = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        var given = element.ValueKind == JsonValueKind.String ? JsonKinds.TextOf(element) : null;
        if (names.FindIndex(n => n == given) is >= 0 and var index) return Enum.GetValues(type).GetValue(index);
        problems.Error(PlanCodes.NotInList, place, given ?? JsonKinds.Describe(element), string.Join(", ", names));
        return null;
    }

    private static string Shorten(string text) => text[..20] + "…";
}
