using System.Globalization;
using System.Text;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Numbers as fields write them (ECMA-376-1 §17.16.4.3).</summary>
internal static class NumberFormat
{
    private static readonly (int Value, string Sign)[] Signs =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The number in the format of <c>\*</c>, its case deciding that of the letters; null for formats not known here.</summary>
    public static string? Write(int number, string? format) => format switch
    {
        null or "" => Arabic(number),
        _ when format.Equals("ARABIC", StringComparison.OrdinalIgnoreCase) => Arabic(number),
        "ROMAN" => Roman(number),
        _ when format.Equals("roman", StringComparison.OrdinalIgnoreCase) => Roman(number).ToLowerInvariant(),
        "ALPHABETIC" => Letter(number).ToUpperInvariant(),
        _ when format.Equals("alphabetic", StringComparison.OrdinalIgnoreCase) => Letter(number),
        _ => null,
    };

    /// <summary>The number in a format of <c>w:pgNumType</c>.</summary>
    public static string WritePage(int number, string format) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number).ToUpperInvariant(),
        "lowerLetter" => Letter(number),
        _ => Arabic(number),
    };

    private static string Arabic(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>a … z, aa … zz: Word repeats the letter.</summary>
    private static string Letter(int number) =>
        number is < 1 or > 780 ? Arabic(number) : new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3_999) return Arabic(number);
        var text = new StringBuilder();
        foreach (var (value, sign) in Signs)
        {
            for (; number >= value; number -= value) text.Append(sign);
        }

        return text.ToString();
    }
}
