using System.Globalization;

namespace OneStop.Docs.Engine.Diagnostics;

/// <summary>What people call a part of a Word package: “Đầu trang 1” for <c>word/header1.xml</c>.</summary>
public static class PartTitle
{
    private static readonly Dictionary<string, (string Vi, string En)> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["word/document"] = ("Thân văn bản", "Body"),
        ["word/header"] = ("Đầu trang", "Header"),
        ["word/footer"] = ("Chân trang", "Footer"),
        ["word/footnotes"] = ("Cước chú", "Footnotes"),
        ["word/endnotes"] = ("Chú thích cuối", "Endnotes"),
        ["word/comments"] = ("Nhận xét", "Comments"),
        ["word/glossary/document"] = ("Khối dựng sẵn", "Building blocks"),
        ["word/charts/chart"] = ("Biểu đồ", "Chart"),
        ["word/diagrams/data"] = ("Sơ đồ", "Diagram"),
        ["word/diagrams/drawing"] = ("Hình sơ đồ", "Diagram drawing"),
        ["docProps/core"] = ("Thuộc tính văn bản", "Document properties"),
        ["docProps/app"] = ("Thuộc tính mở rộng", "Extended properties"),
        ["docProps/custom"] = ("Thuộc tính tự đặt", "Custom properties"),
    };

    /// <summary>The title in the language of <paramref name="culture"/>, or null for a part that has none.</summary>
    /// <param name="part">A part's name; of an included template with the template's name and a colon before it.</param>
    public static string? Of(string part, CultureInfo culture)
    {
        var isEnglish = MessageTable.IsEnglish(culture);
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            var inner = Of(part[(colon + 1)..], culture) ?? part[(colon + 1)..];
            return isEnglish ? $"{inner} of “{part[..colon]}”" : $"{inner} của mẫu “{part[..colon]}”";
        }

        // The link list of a part is told by the part.
        var name = part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) ? part.Replace("_rels/", "", StringComparison.Ordinal)[..^5] : part;
        var stem = name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
        var plain = stem.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (!Titles.TryGetValue(plain, out var title)) return null;
        var number = stem[plain.Length..];
        return (isEnglish ? title.En : title.Vi) + (number.Length > 0 ? " " + number : "");
    }
}
