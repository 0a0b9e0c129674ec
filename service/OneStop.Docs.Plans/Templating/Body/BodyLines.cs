using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Templating.Body;

/// <summary>What a document says → the flat list of its lines.</summary>
internal static class BodyLines
{
    /// <summary>A whole document, closed with "./.".</summary>
    public static IReadOnlyList<BodyLine> OfDocument(
        IEnumerable<string> opening,
        IEnumerable<Block> blocks,
        IEnumerable<Article> articles,
        IEnumerable<Section> sections,
        IEnumerable<string> closing) =>
        Ending.Close([.. opening.Select(Paragraph), .. OfBlocks(blocks, 0), .. articles.SelectMany(OfArticle), .. OfSections(sections), .. closing.Select(Paragraph)]);

    /// <summary>An attachment, closed with "./.".</summary>
    public static IReadOnlyList<BodyLine> OfAttachment(IEnumerable<Block> body, IEnumerable<Section> sections) =>
        Ending.Close([.. OfBlocks(body, 0), .. OfSections(sections)]);

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
        var runsIn = string.IsNullOrWhiteSpace(section.Title) && section.Body.Count > 0
            && section.Body[0] is { Type: BlockTypes.Paragraph, Children.Count: 0 };
        yield return Heading(section, level, runsIn);
        foreach (var line in OfBlocks(section.Body.Skip(runsIn ? 1 : 0), level + 1)) yield return line;
        foreach (var line in OfSections(section.Sections, level + 1)) yield return line;
    }

    private static BodyLine Heading(Section section, int level, bool runsIn)
    {
        if (string.IsNullOrWhiteSpace(section.Label))
        {
            return new() { Style = BodyStyles.Paragraph, Text = runsIn ? section.Body[0].Text : section.Title, Bold = !runsIn, Level = level };
        }

        // A number that runs straight into its sentence is a point, not a heading.
        var (style, lead) = Labels.OfSection(section.Label);
        if (style == BodyStyles.Part) return new() { Style = style, Lead = lead, Title = section.Title, Level = level };
        return runsIn
            ? new() { Style = BodyStyles.Point, Lead = lead, Text = section.Body[0].Text, Level = level }
            : new() { Style = style, Lead = lead, Text = section.Title, Level = level };
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
                return line with { Style = BodyStyles.Table, Rows = block.Rows, Header = block.Header };
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
