using System.Text;

namespace OneStop.Docs.Plans.Wording;

/// <summary>Roman numerals, as sections, chapters, quarters and appendices are numbered.</summary>
public static class Roman
{
    /// <summary>The largest number that plain letters can write.</summary>
    public const int Largest = 3999;

    private static readonly (int Value, string Letters)[] Steps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>4 → IV.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 or above <see cref="Largest"/>.</exception>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        var text = new StringBuilder();
        foreach (var (value, letters) in Steps)
        {
            for (; number >= value; number -= value) text.Append(letters);
        }

        return text.ToString();
    }

    /// <summary>IV → 4; null for what is no numeral written the usual way (IIII, iv, VX).</summary>
    public static int? Parse(string text)
    {
        if (text.Length is 0 or > 15) return null;
        var (number, at) = (0, 0);
        foreach (var (value, letters) in Steps)
        {
            for (; text.AsSpan(at).StartsWith(letters, StringComparison.Ordinal); at += letters.Length) number += value;
        }

        return at == text.Length && number is > 0 and <= Largest && Write(number) == text ? number : null;
    }
}
