using System.Globalization;
using System.Text;

namespace OneStop.Docs.Engine.Diagnostics;

/// <summary>A place in a document or in data.</summary>
/// <param name="Part">The part of the package (<c>word/document.xml</c>), or null.</param>
/// <param name="Paragraph">The paragraph's ordinal in the part from 1, or null.</param>
/// <param name="Column">The character in the paragraph's text from 1, or null.</param>
/// <param name="Path">
/// The JSON path (<c>$.taskTables[0].groups[2].title</c>); in a part, the element and attribute where that is no paragraph's text
/// (<c>wp:docPr/@descr</c>, <c>c:title/c:tx/c:rich/a:p</c>); or null.
/// </param>
/// <param name="Quote">The text complained of, or null.</param>
public sealed record Location(
    string? Part = null, int? Paragraph = null, int? Column = null, string? Path = null, string? Quote = null)
{
    /// <summary>No place at all.</summary>
    public static Location None { get; } = new();

    /// <summary>The place in words: <c>word/document.xml ¶12 cột 8</c>.</summary>
    public string Describe(CultureInfo culture) => Describe(culture, Part);

    /// <summary>The same with what people call the part: <c>Thân văn bản (word/document.xml) ¶12 cột 8</c>.</summary>
    public string DescribeForPeople(CultureInfo culture) =>
        Describe(culture, Part is not null && PartTitle.Of(Part, culture) is { } title ? $"{title} ({Part})" : Part);

    private string Describe(CultureInfo culture, string? part)
    {
        var column = MessageTable.IsEnglish(culture) ? "col" : "cột";
        var text = new StringBuilder();
        foreach (var piece in new[]
        {
            part,
            Paragraph is { } p ? string.Create(CultureInfo.InvariantCulture, $"¶{p}") : null,
            Column is { } c ? string.Create(CultureInfo.InvariantCulture, $"{column} {c}") : null,
            Path,
        })
        {
            if (piece is not null) text.Append(text.Length == 0 ? "" : " ").Append(piece);
        }

        return text.ToString();
    }
}
