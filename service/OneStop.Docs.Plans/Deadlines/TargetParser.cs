using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Deadlines;

/// <summary>Percentages to reach that stand in a task's words: "Tối thiểu 60%", "đạt 100%", "không quá 5%", "40%, 35%".</summary>
/// <remarks>"Khoảng 30%" promises nothing that could be held against a figure: it is left out.</remarks>
public static partial class TargetParser
{
    private const int LongestText = 20_000;

    /// <summary>The targets in the order named; each with the clause it stands in.</summary>
    public static IReadOnlyList<Target> Parse(string text)
    {
        if (text.Length > LongestText) return [];
        var even = text.Normalize(NormalizationForm.FormC).Replace('\u00A0', ' ');
        return [.. Clauses(even).SelectMany(Read)];
    }

    private static IEnumerable<string> Clauses(string text) =>
        Boundary().Split(text).Select(c => c.Trim(' ', '-', '+', '.', ';', ',')).Where(c => c.Length > 0);

    private static IEnumerable<Target> Read(string clause)
    {
        foreach (Match match in Pattern().Matches(clause))
        {
            var word = match.Groups["word"].Value.ToLowerInvariant();
            if (word is "khoảng" or "gần") continue;
            if (match.Groups["low"].Success)
            {
                yield return Make(clause, ">=", match.Groups["low"].Value);
                yield return Make(clause, "<=", match.Groups["n"].Captures[0].Value);
                continue;
            }

            var op = Operator(word, match.Groups["after"].Value.ToLowerInvariant());
            foreach (Capture number in match.Groups["n"].Captures) yield return Make(clause, op, number.Value);
        }
    }

    private static Target Make(string clause, string op, string number) => new()
    {
        Text = clause,
        Op = op,
        Value = decimal.Parse(number.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
    };

    private static string Operator(string word, string after) => (word, after) switch
    {
        (_, "trở lên") => ">=",
        (_, "trở xuống") => "<=",
        ("tối thiểu" or "ít nhất" or "thấp nhất" or "không dưới" or "không thấp hơn" or "không ít hơn" or "≥" or ">=", _) => ">=",
        ("tối đa" or "nhiều nhất" or "cao nhất" or "không quá" or "không vượt quá" or "không cao hơn" or "≤" or "<=", _) => "<=",
        ("trên" or "hơn" or "cao hơn" or "lớn hơn" or "vượt" or "vượt trên" or ">", _) => ">",
        ("dưới" or "thấp hơn" or "ít hơn" or "nhỏ hơn" or "<", _) => "<",
        _ => "=",
    };

    // A full stop ends a clause only before a blank or the end: 99.5% is one number.
    [GeneratedRegex(@"[;\n]|\.(?=\s|$)|,(?=\s*(riêng|trong đó|còn|đồng thời)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"((?<!\p{L})(?<word>tối thiểu|ít nhất|thấp nhất|không dưới|không thấp hơn|không ít hơn|tối đa|nhiều nhất|cao nhất|không quá|không vượt quá|không cao hơn|cao hơn|lớn hơn|thấp hơn|ít hơn|nhỏ hơn|vượt trên|vượt|trên|hơn|dưới|khoảng|gần|≥|>=|≤|<=|>|<) ?((tương ứng|lần lượt|là|đạt|từ|bằng|tỷ lệ|mức)[: ]+)*)?(?<![\d.,])((?<low>\d{1,3}([.,]\d{1,2})?) ?%? ?(-|–|đến) ?)?(?<n>\d{1,3}([.,]\d{1,2})?) ?(%|phần trăm)((,| và|;) ?(?<n>\d{1,3}([.,]\d{1,2})?) ?%)*( (?<after>trở lên|trở xuống))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
