using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Templating.Body;

/// <summary>What a document says → the flat list of its lines.</summary>
internal static class BodyLines
{
    /// <summary>A whole document, closed with "./."; footnotes come after the end.</summary>
    public static IReadOnlyList<BodyLine> OfDocument(Plan plan)
    {
        var text = Ending.Close(
        [
            .. plan.Opening.Select(Paragraph),
            .. OfBlocks(plan.Blocks, 0),
            .. plan.Articles.SelectMany(OfArticle),
            .. OfSections(plan.Sections),
            .. plan.Closing.Select(Paragraph),
        ]);
        return [.. text, .. plan.Footnotes.Select(note => Paragraph(note) with { Italic = true })];
    }

    /// <summary>An attachment, closed with "./."; one with a task table is not closed here, for the table comes after.</summary>
    public static IReadOnlyList<BodyLine> OfAttachment(Attachment attachment)
    {
        List<BodyLine> lines = [.. OfBlocks(attachment.Body, 0), .. OfSections(attachment.Sections)];
        return attachment.TaskTable is not null ? lines : Ending.Close([.. lines, .. OfBlocks(attachment.Notes, 0)]);
    }

    /// <summary>What stands under an attachment's task table, closed with "./."; nothing when there is no such table.</summary>
    public static IReadOnlyList<BodyLine> OfNotes(Attachment attachment) =>
        attachment.TaskTable is null ? [] : Ending.Close([.. OfBlocks(attachment.Notes, 0)]);

    /// <summary>Điều n. with its title, or run into its first paragraph.</summary>
    public static IEnumerable<BodyLine> OfArticle(Article article)
    {
        var hasTitle = !string.IsNullOrWhiteSpace(article.Title);
        var runsIn = !hasTitle && article.Body.Count > 0 && article.Body[0] is { Type: BlockTypes.Paragraph, Children.Count: 0 };
        var number = article.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return new()
        {
            Style = BodyStyles.Article,
            Lead = $"Điều\u00A0{number}.",
            Title = hasTitle ? article.Title : null,
            Text = runsIn ? article.Body[0].Text : "",
        };
        foreach (var line in OfBlocks(article.Body.Skip(runsIn ? 1 : 0), 1)) yield return line;
    }

    /// <summary>Sections with all below them.</summary>
    public static IEnumerable<BodyLine> OfSections(IEnumerable<Section> sections, int level = 0) =>
        sections.SelectMany(section => OfSection(section, level));

    /// <summary>Blocks with all below them.</summary>
    public static IEnumerable<BodyLine> OfBlocks(IEnumerable<Block> blocks, int level) =>
        blocks.SelectMany(block => OfBlock(block, level));

    /// <summary>A plain paragraph.</summary>
    public static BodyLine Paragraph(string text) => new() { Style = BodyStyles.Paragraph, Text = text };

    private static IEnumerable<BodyLine> OfSection(Section section, int level)
    {
        var runsIn = section.Text is null && string.IsNullOrWhiteSpace(section.Title) && section.Body.Count > 0
            && section.Body[0] is { Type: BlockTypes.Paragraph, Children.Count: 0 };
        yield return Heading(section, level, runsIn ? section.Body[0].Text : section.Text);
        foreach (var line in OfBlocks(section.Body.Skip(runsIn ? 1 : 0), level + 1)) yield return line;
        foreach (var line in OfSections(section.Sections, level + 1)) yield return line;
    }

    /// <param name="running">What runs on in the heading's own line, or null.</param>
    private static BodyLine Heading(Section section, int level, string? running)
    {
        var label = section.Label ?? "";
        var (style, lead) = string.IsNullOrWhiteSpace(label) ? (BodyStyles.Paragraph, "") : Labels.OfSection(label);
        var line = new BodyLine { Style = style, Lead = lead, Level = level };
        if (style == BodyStyles.Part || (style == BodyStyles.Article && running is null))
        {
            return line with { Title = section.Title, Text = running ?? "" };
        }

        if (running is null) return line with { Text = section.Title, Bold = style == BodyStyles.Paragraph };

        // A number that runs straight into its sentence is a point, not a heading.
        var title = section.Title.Trim();
        return line with
        {
            Style = lead.Length == 0 ? BodyStyles.Paragraph : style == BodyStyles.Article ? style : BodyStyles.Point,
            Text = Join(title, running),
            Parts = title.Length == 0 ? null : (title, Join("", running)),
        };
    }

    private static string Join(string title, string running)
    {
        var rest = running.Trim();
        var gap = title.Length == 0 || rest.Length == 0 || rest[0] is ':' or ',' or '.' or ';' ? "" : " ";
        return title + gap + rest;
    }

    private static IEnumerable<BodyLine> OfBlock(Block block, int level)
    {
        var line = Line(block, level);
        if (line is not null) yield return line;
        foreach (var below in OfBlocks(block.Children, line is null ? level : level + 1)) yield return below;
    }

    /// <summary>The block's own line; null for a list, which is only its points.</summary>
    private static BodyLine? Line(Block block, int level)
    {
        var line = new BodyLine { Style = BodyStyles.Paragraph, Text = block.Text, Bold = block.Bold, Italic = block.Italic, Level = level };
        switch (block.Type)
        {
            case BlockTypes.Table:
                return line with { Style = BodyStyles.Table, Rows = block.Rows, Header = block.Header, Merges = block.Merges };
            case BlockTypes.List when block.Text.Length == 0:
                return null;
            case BlockTypes.Heading when string.IsNullOrWhiteSpace(block.Label):
                return line with { Bold = true };
            case BlockTypes.Heading:
                var (style, heading) = Labels.OfSection(block.Label);
                return style == BodyStyles.Part
                    ? line with { Style = style, Lead = heading, Title = block.Text, Text = "" }
                    : line with { Style = style, Lead = heading };
            case BlockTypes.Point:
                var (pointStyle, lead) = Labels.OfPoint(block.Label);
                return line with { Style = pointStyle, Lead = lead };
            default:
                return string.IsNullOrWhiteSpace(block.Label) ? line : line with { Style = BodyStyles.Point, Lead = Labels.OfPoint(block.Label).Lead };
        }
    }
}
