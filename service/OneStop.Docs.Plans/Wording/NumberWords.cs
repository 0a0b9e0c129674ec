using System.Globalization;

namespace OneStop.Docs.Plans.Wording;

/// <summary>Which of two good words is used where usage differs.</summary>
/// <param name="Gap">Between a hundred and a single unit: linh (north, official texts) or lẻ.</param>
/// <param name="Thousand">nghìn (official texts) or ngàn.</param>
/// <param name="Four">After a ten: tư or bốn (hai mươi tư, hai mươi bốn).</param>
public sealed record NumberReading(string Gap = "linh", string Thousand = "nghìn", string Four = "tư")
{
    /// <summary>linh, nghìn, tư.</summary>
    public static NumberReading Usual { get; } = new();
}

/// <summary>Numbers in Vietnamese words: 1 234 005 → một triệu hai trăm ba mươi tư nghìn không trăm linh năm.</summary>
public static class NumberWords
{
    private const long Billion = 1_000_000_000;

    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <summary>A whole number in words, in lower case.</summary>
    public static string Write(long number, NumberReading? reading = null)
    {
        var words = new List<string>();
        if (number < 0) words.Add("âm");
        var magnitude = number == long.MinValue ? (ulong)long.MaxValue + 1 : (ulong)Math.Abs(number);
        Large(magnitude, hasMore: false, reading ?? NumberReading.Usual, words);
        return string.Join(' ', words);
    }

    /// <summary>A number in words; what follows the decimal comma is read digit by digit (12,05 → mười hai phẩy không năm).</summary>
    /// <exception cref="OverflowException">The whole part is larger than <see cref="long"/> holds.</exception>
    public static string Write(decimal number, NumberReading? reading = null)
    {
        var whole = decimal.Truncate(number);
        var text = Math.Abs(number - whole).ToString(CultureInfo.InvariantCulture).TrimEnd('0');
        var wholeWords = Write((long)whole, reading);
        if (number < 0 && whole == 0) wholeWords = "âm " + wholeWords;
        var fraction = text.Contains('.') ? text[(text.IndexOf('.') + 1)..] : "";
        return fraction.Length == 0 ? wholeWords : $"{wholeWords} phẩy {string.Join(' ', fraction.Select(c => Digits[c - '0']))}";
    }

    /// <summary>Reads by billions: what stands before the last "tỷ" is read like a number of its own.</summary>
    private static void Large(ulong number, bool hasMore, NumberReading reading, List<string> words)
    {
        if (number < Billion)
        {
            Small((int)number, hasMore, reading, words);
            return;
        }

        Large(number / Billion, hasMore, reading, words);
        words.Add("tỷ");
        if (number % Billion > 0) Small((int)(number % Billion), hasMore: true, reading, words);
    }

    /// <summary>Below a billion; <paramref name="hasMore"/> when larger units were said before, so that gaps are spoken.</summary>
    private static void Small(int number, bool hasMore, NumberReading reading, List<string> words)
    {
        if (number == 0 && !hasMore) words.Add(Digits[0]);
        foreach (var (size, name) in ((int, string)[])[(1_000_000, "triệu"), (1000, reading.Thousand), (1, "")])
        {
            var group = number / size % 1000;
            if (group == 0) continue;
            Hundreds(group, hasMore, reading, words);
            if (name.Length > 0) words.Add(name);
            hasMore = true;
        }
    }

    private static void Hundreds(int number, bool speakZero, NumberReading reading, List<string> words)
    {
        var (hundreds, tens, units) = (number / 100, number / 10 % 10, number % 10);
        var hasHundreds = hundreds > 0 || speakZero;
        if (hasHundreds) words.AddRange([Digits[hundreds], "trăm"]);
        if (tens > 1) words.AddRange([Digits[tens], "mươi"]);
        else if (tens == 1) words.Add("mười");
        else if (units > 0 && hasHundreds) words.Add(reading.Gap);
        if (units == 0) return;
        words.Add((tens, units) switch
        {
            ( > 1, 1) => "mốt",
            ( > 1, 4) => reading.Four,
            ( > 0, 5) => "lăm",
            _ => Digits[units],
        });
    }
}
