using System.Globalization;
using System.Text;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>Counts the lists of one story (body, header, note) and gives each paragraph its label.</summary>
internal sealed class NumberingCounter
{
    private const int LevelCount = 9;
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<NumberingList> _used = new(ReferenceEqualityComparer.Instance);

    /// <summary>The label of the next paragraph of <paramref name="list"/> at <paramref name="level"/>; null when the level shows none.</summary>
    public string? Next(NumberingList list, int level)
    {
        if (!list.Levels.TryGetValue(level, out var definition)) return null;
        if (!_counters.TryGetValue(list.AbstractId, out var counters))
        {
            _counters[list.AbstractId] = counters = new int?[LevelCount];
        }

        if (_used.Add(list)) Restart(list, counters);
        counters[level] = counters[level] is { } last ? last + 1 : definition.Start;
        ResetDeeper(list, counters, level);
        if (definition.Format == "none") return null;
        var label = definition.Format == "bullet" ? Bullet(definition.Text) : Fill(list, definition, counters);
        return label.Length == 0 ? null : label;
    }

    private static void Restart(NumberingList list, int?[] counters)
    {
        foreach (var (level, start) in list.StartOverrides)
        {
            if (level is >= 0 and < LevelCount) counters[level] = start - 1;
        }
    }

    private static void ResetDeeper(NumberingList list, int?[] counters, int level)
    {
        for (var deeper = level + 1; deeper < LevelCount; deeper++)
        {
            var restart = list.Levels.TryGetValue(deeper, out var definition) ? definition.RestartAfter : null;
            if (restart is null || level < restart) counters[deeper] = null;
        }
    }

    private static string Fill(NumberingList list, NumberingLevel definition, int?[] counters)
    {
        var label = new StringBuilder();
        for (var i = 0; i < definition.Text.Length; i++)
        {
            var isPlace = definition.Text[i] == '%' && i + 1 < definition.Text.Length && definition.Text[i + 1] is >= '1' and <= '9';
            if (!isPlace)
            {
                label.Append(definition.Text[i]);
                continue;
            }

            var level = definition.Text[++i] - '1';
            var other = list.Levels.GetValueOrDefault(level);
            var number = counters[level] ??= other?.Start ?? 1;
            label.Append(NumberText(number, definition.IsLegal ? "decimal" : other?.Format ?? "decimal"));
        }

        return label.ToString().Trim();
    }

    /// <summary>Word stores bullets in the private area of symbol fonts: those that offices use get their plain sign.</summary>
    private static string Bullet(string text) => text.Trim() switch
    {
        "\uF02D" => "-",
        "\uF02B" => "+",
        "\uF0B7" or "\uF0A7" or "\uF0D8" or "\uF076" or "\uF0FC" => "•",
        var plain => plain,
    };

    private static string NumberText(int number, string format) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number).ToUpperInvariant(),
        "lowerLetter" => Letter(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>a … z, aa … zz: Word repeats the letter.</summary>
    private static string Letter(int number) =>
        number is < 1 or > 780
            ? number.ToString(CultureInfo.InvariantCulture)
            : new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3_999) return number.ToString(CultureInfo.InvariantCulture);
        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value) text.Append(sign);
        }

        return text.ToString();
    }
}
