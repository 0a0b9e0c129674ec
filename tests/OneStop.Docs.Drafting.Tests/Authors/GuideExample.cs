using System.Text;
using System.Text.RegularExpressions;

namespace OneStop.Docs.Drafting.Tests.Authors;

/// <summary>One example of the authors' pages: a template, data, and what comes of them.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Template">A paragraph a line; lines of <c>| a | b |</c> are the rows of a table.</param>
/// <param name="Data">JSON; that of the page where the example has none of its own.</param>
/// <param name="Result">The text of the document, or null.</param>
/// <param name="Errors">The diagnostics, one a line, or null.</param>
internal sealed record GuideExample(int Line, string Template, string Data, string? Result, string? Errors);

/// <summary>Reads the examples of a page: fenced blocks <c>template</c>, <c>data</c>, <c>result</c>, <c>errors</c>; <c>data shared</c> holds for the whole page.</summary>
internal static partial class GuidePage
{
    public static IReadOnlyList<GuideExample> Read(string markdown)
    {
        var shared = "{}";
        var examples = new List<GuideExample>();
        foreach (var (line, kind, text) in Fences(markdown))
        {
            if (kind == "data shared") shared = text;
            else if (kind == "template") examples.Add(new(line, text, shared, null, null));
            else if (examples.Count == 0) throw new InvalidDataException($"Line {line}: a block '{kind}' before any template.");
            else examples[^1] = With(examples[^1], kind, text, line);
        }

        return examples;
    }

    private static GuideExample With(GuideExample example, string kind, string text, int line) => kind switch
    {
        "data" => example with { Data = text },
        "result" => example with { Result = text },
        "errors" => example with { Errors = text },
        _ => throw new InvalidDataException($"Line {line}: no block is called '{kind}'."),
    };

    private static IEnumerable<(int Line, string Kind, string Text)> Fences(string markdown)
    {
        foreach (Match fence in Fence().Matches(markdown))
        {
            var line = 1 + markdown.AsSpan(0, fence.Index).Count('\n');
            yield return (line, fence.Groups["kind"].Value, fence.Groups["text"].Value);
        }
    }

    [GeneratedRegex("^```(?<kind>template|data shared|data|result|errors)\n(?<text>.*?)\n?^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();
}

/// <summary>Makes Word markup of the lines of an example.</summary>
internal static partial class GuideMarkup
{
    public static string Body(string template)
    {
        var body = new StringBuilder();
        var rows = new List<string>();
        foreach (var line in template.Split('\n').Append(""))
        {
            if (line.StartsWith('|')) rows.Add(line);
            else
            {
                AppendTable(body, rows);
                if (line.Length > 0) body.Append(Paragraph(line));
            }
        }

        return body.ToString();
    }

    private static void AppendTable(StringBuilder body, List<string> rows)
    {
        if (rows.Count == 0) return;
        var cells = rows.ConvertAll(row => Cells(row));
        var columns = cells.Max(row => row.Length);
        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>");
        for (var i = 0; i < columns; i++) body.Append("<w:gridCol w:w=\"1500\"/>");
        body.Append("</w:tblGrid>");
        foreach (var row in cells)
        {
            body.Append("<w:tr>");
            foreach (var cell in row) body.Append("<w:tc><w:tcPr><w:tcW w:w=\"1500\" w:type=\"dxa\"/></w:tcPr>").Append(Paragraph(cell)).Append("</w:tc>");
            body.Append("</w:tr>");
        }

        body.Append("</w:tbl>");
        rows.Clear();
    }

    private static string[] Cells(string row) => [.. CellBar().Split(row.Trim()[1..^1]).Select(cell => cell.Trim())];

    /// <summary>A bar between blanks, and not a pipe inside a tag.</summary>
    [GeneratedRegex(@" \| (?![^{}]*\}\})", RegexOptions.None, 1000)]
    private static partial Regex CellBar();

    private static string Paragraph(string text) =>
        $"<w:p><w:r><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r></w:p>";
}
