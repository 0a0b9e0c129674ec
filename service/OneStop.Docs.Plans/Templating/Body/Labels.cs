using OneStop.Docs.Plans.Wording;

namespace OneStop.Docs.Plans.Templating.Body;

/// <summary>Labels of sections and points → the style of their line and the lead as printed.</summary>
/// <remarks>
/// Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II khoản 6 điểm đ and Mục V: Phần, Chương, Mục centred; "I." bold;
/// "1." with a title bold; "a)".
/// </remarks>
internal static class Labels
{
    private static readonly string[] PartWords = ["phần", "chương", "mục", "tiểu mục"];

    /// <summary>Style and lead of a section's heading; "Điều 5" in an attached regulation is an article.</summary>
    public static (string Style, string Lead) OfSection(string label)
    {
        var bare = label.Trim().TrimEnd('.', ')', ':');
        if (bare.StartsWith("Điều ", StringComparison.OrdinalIgnoreCase)) return (BodyStyles.Article, Lead(label, "."));
        if (PartWords.Any(w => bare.StartsWith(w + " ", StringComparison.OrdinalIgnoreCase))) return (BodyStyles.Part, bare);
        if (Roman.Parse(bare) is not null || IsCapital(bare)) return (BodyStyles.Heading1, Lead(label, "."));
        return char.IsAsciiDigit(bare.FirstOrDefault())
            ? (BodyStyles.Heading2, Lead(label, "."))
            : (BodyStyles.Heading3, Lead(label, ")"));
    }

    /// <summary>Style and lead of a point; one without a label gets a dash.</summary>
    public static (string Style, string Lead) OfPoint(string? label)
    {
        var bare = label?.Trim() ?? "";
        if (bare is "" or "-" or "–" or "—" or "•" or "\u00B7" or "\uF0B7") return (BodyStyles.Dash, "-");
        if (bare is "+" or "o" or "*") return (BodyStyles.Plus, "+");
        return (BodyStyles.Point, Lead(bare, char.IsLetter(bare[0]) && Roman.Parse(bare) is null ? ")" : "."));
    }

    /// <summary>The label with its mark, unless it has one.</summary>
    private static string Lead(string label, string mark)
    {
        var printed = label.Trim();
        return printed.Length > 0 && char.IsLetterOrDigit(printed[^1]) ? printed + mark : printed;
    }

    private static bool IsCapital(string label) => label.Length == 1 && char.IsUpper(label[0]);
}
