using System.Globalization;

namespace OneStop.Docs.Engine.Templating.Values;

/// <summary>Colours as web pages write them, as Word writes them: six hexadecimal digits.</summary>
internal static class CssColor
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = "000000",
        ["white"] = "FFFFFF",
        ["red"] = "FF0000",
        ["green"] = "008000",
        ["blue"] = "0000FF",
        ["yellow"] = "FFFF00",
        ["gray"] = "808080",
        ["grey"] = "808080",
        ["silver"] = "C0C0C0",
        ["maroon"] = "800000",
        ["navy"] = "000080",
        ["teal"] = "008080",
        ["purple"] = "800080",
        ["olive"] = "808000",
        ["orange"] = "FFA500",
        ["lime"] = "00FF00",
        ["aqua"] = "00FFFF",
        ["fuchsia"] = "FF00FF",
        ["brown"] = "A52A2A",
    };

    /// <summary>Six digits; null when the text is no colour known here.</summary>
    /// <param name="text"><c>#c00</c>, <c>#CC0000</c>, <c>CC0000</c>, <c>rgb(204, 0, 0)</c>, <c>red</c>.</param>
    public static string? Read(string text)
    {
        var value = text.Trim();
        if (Names.TryGetValue(value, out var known)) return known;
        if (value.StartsWith("rgb(", StringComparison.OrdinalIgnoreCase) && value.EndsWith(')')) return ReadParts(value[4..^1]);
        value = value.TrimStart('#');
        if (!value.All(char.IsAsciiHexDigit)) return null;
        return value.Length switch
        {
            3 => string.Concat(value.Select(digit => $"{digit}{digit}")).ToUpperInvariant(),
            6 => value.ToUpperInvariant(),
            _ => null,
        };
    }

    private static string? ReadParts(string text)
    {
        var parts = text.Split(',');
        if (parts.Length != 3) return null;
        var digits = "";
        foreach (var part in parts)
        {
            if (!byte.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            digits += number.ToString("X2", CultureInfo.InvariantCulture);
        }

        return digits;
    }
}
