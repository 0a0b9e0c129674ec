using System.Text;

namespace OneStop.Docs.Plans.Wording;

/// <summary>The letters that number points (điểm): a, b, c, d, đ, e, g, h, i, k … without f, j, w, z and without ă, â, ê, ô, ơ, ư.</summary>
/// <remarks>As the lists of Nghị định 30/2020/NĐ-CP itself run (Phụ lục I, Phần I, Mục II khoản 6 điểm đ; Phụ lục VI).</remarks>
public static class PointLetters
{
    /// <summary>The letters in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

    /// <summary>5 → đ; after y come aa, ab, ac …</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var text = new StringBuilder();
        for (; number > 0; number = (number - 1) / All.Count) text.Insert(0, All[(number - 1) % All.Count]);
        return text.ToString();
    }

    /// <summary>đ → 5; null for what is no such letter (f, ă) or longer than four.</summary>
    public static int? Parse(string text)
    {
        if (text.Length is 0 or > 4) return null;
        var number = 0;
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            var index = All.ToList().IndexOf(letter.ToString());
            if (index < 0) return null;
            number = (number * All.Count) + index + 1;
        }

        return number;
    }
}
