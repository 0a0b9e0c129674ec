using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Templating.Annotation;

/// <summary>Words one diagnostic as a comment: a paragraph in the reader's language, one in the other.</summary>
internal static class CommentText
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static readonly Dictionary<Severity, (string Vi, string En)> Severities = new()
    {
        [Severity.Error] = ("Lỗi", "Error"),
        [Severity.Warning] = ("Cảnh báo", "Warning"),
        [Severity.Info] = ("Lưu ý", "Note"),
    };

    /// <summary>The <c>w:comment</c> (ECMA-376-1 §17.13.4.2), with the prefix its part uses.</summary>
    /// <param name="diagnostic">What is said.</param>
    /// <param name="id">The comment's number.</param>
    /// <param name="withPlace">The place is named: the comment does not stand at it.</param>
    /// <param name="options">Language, author, date.</param>
    /// <param name="p">The prefix with its colon.</param>
    public static string Write(Diagnostic diagnostic, int id, bool withPlace, AnnotationOptions options, string p)
    {
        var isEnglish = MessageTable.IsEnglish(options.Culture);
        var date = options.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <{p}comment {p}id="{id}" {p}author="{Escape(options.Author)}" {p}date="{date}" {p}initials="{Escape(options.Initials)}"><{p}p><{p}r><{p}annotationRef/></{p}r><{p}r><{p}t xml:space="preserve">{Line(diagnostic, withPlace, isEnglish)}</{p}t></{p}r></{p}p><{p}p><{p}r><{p}rPr><{p}i/></{p}rPr><{p}t xml:space="preserve">{Line(diagnostic, withPlace, !isEnglish)}</{p}t></{p}r></{p}p></{p}comment>
            """);
    }

    private static string Line(Diagnostic diagnostic, bool withPlace, bool isEnglish)
    {
        var culture = isEnglish ? English : Vietnamese;
        var (vi, en) = Severities[diagnostic.Severity];
        var place = withPlace ? diagnostic.Location.DescribeForPeople(culture) : "";
        var head = place.Length == 0 ? diagnostic.Code : $"{diagnostic.Code}, {place}";
        var text = $"{(isEnglish ? en : vi)} {head}: {diagnostic.Message(culture)}";

        // A tag quoted in a comment is no tag: the copy can be used as a template all the same.
        return Escape(text.Replace("{{", "{\u2060{", StringComparison.Ordinal).Replace("}}", "}\u2060}", StringComparison.Ordinal)
            .Replace("{%", "{\u2060%", StringComparison.Ordinal));
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                < 32 or 0xFFFE or 0xFFFF => " ",
                _ => rune.ToString(),
            });
        }

        return result.ToString();
    }
}
