using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>The tree of lines → sections and blocks.</summary>
internal static class BodyWriter
{
    private const int HeadingLength = 160;

    /// <summary>A heading with points under it may run over several lines.</summary>
    private const int LongHeadingLength = 300;

    /// <summary>What stands under one heading, or in a whole body: blocks, then sections.</summary>
    public static (IReadOnlyList<Block> Blocks, IReadOnlyList<Section> Sections) Write(
        IReadOnlyList<OutlineNode> nodes, ImportNotes notes, bool clausesAreSections = true)
    {
        var sections = SectionStart(nodes, clausesAreSections);
        return (
            [.. nodes.Take(sections).Select(node => BlockOf(node, notes))],
            [.. nodes.Skip(sections).Select(node => SectionOf(node, notes))]);
    }

    /// <summary>Blocks as they come, sections never: the body of an article.</summary>
    public static IReadOnlyList<Block> Blocks(IEnumerable<OutlineNode> nodes, ImportNotes notes) =>
        [.. nodes.Select(node => BlockOf(node, notes))];

    /// <summary>Articles of a decision.</summary>
    public static Article ArticleOf(OutlineNode node, ImportNotes notes)
    {
        var digits = new string([.. node.Marker.Label.Where(char.IsDigit)]);
        var number = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        var body = Blocks(node.Children, notes);
        var text = node.Text;
        if (IsHeading(node) && body.Count > 0) return new() { Number = number, Title = text.Text, Body = body };
        var first = text.Text.Length == 0 ? [] : new[] { new Block { Type = BlockTypes.Paragraph, Text = text.Text } };
        return new() { Number = number, Body = [.. first, .. body] };
    }

    /// <summary>
    /// Where sections begin. Numbered clauses become sections when one of them has the look of a heading:
    /// their order among blocks would be lost otherwise, because sections come after blocks.
    /// </summary>
    private static int SectionStart(IReadOnlyList<OutlineNode> nodes, bool clausesAreSections)
    {
        var always = Enumerable.Range(0, nodes.Count).FirstOrDefault(i => nodes[i].Marker.IsAlwaysSection, nodes.Count);
        if (!clausesAreSections) return always;
        var clauses = nodes.Count;
        while (clauses > 0 && nodes[clauses - 1].Marker.CanBeSection) clauses--;
        return nodes.Skip(clauses).Any(IsHeading) ? Math.Min(always, clauses) : always;
    }

    private static Section SectionOf(OutlineNode node, ImportNotes notes)
    {
        var isArticle = node.Marker.Rank == MarkerRank.Article;
        var (blocks, sections) = Write(node.Children, notes, clausesAreSections: !isArticle);
        var text = node.TitleLine?.Styled ?? node.Text;
        var lead = text.BoldLead(0);
        var (title, rest) = node.TitleLine is not null || IsWhollyTitle(node, text, lead)
            ? (text.Text, null)
            : (text.Text[..lead], text.From(lead).Text);
        return new()
        {
            Label = node.Marker.Rank is MarkerRank.None ? null : node.Marker.Label,
            Title = title,
            Text = string.IsNullOrEmpty(rest) ? null : rest,
            Body = blocks,
            Sections = sections,
        };
    }

    private static bool IsWhollyTitle(OutlineNode node, StyledText text, int lead)
    {
        if (node.Marker.IsAlwaysSection && node.Marker.Rank != MarkerRank.Article) return lead == 0 || LineText.IsCapitals(text.Text);
        return lead == 0 && IsHeading(node);
    }

    /// <summary>Bold, or with something marked under it, or a short line that no stop closes.</summary>
    private static bool IsHeading(OutlineNode node)
    {
        if (node.Line is null || node.Marker.Rank == MarkerRank.None) return false;
        var text = node.Text;
        if (text.Text.Length == 0) return false;
        if (text.BoldLead(0) > 0) return true;
        var leads = node.Children.Any(child => child.Marker.Rank != MarkerRank.None);
        var isShort = text.Text.Length <= (leads ? LongHeadingLength : HeadingLength);
        var isClosed = node.Line.Text[^1] is '.' or ';' or ',';
        return isShort && (!isClosed || text.IsAllBold || (leads && node.Marker.Rank != MarkerRank.Article));
    }

    private static Block BlockOf(OutlineNode node, ImportNotes notes)
    {
        if (node.Source is SourceTable table) return TableBlockWriter.Write(table, notes);
        var text = node.Text;
        var label = node.Marker.Rank switch
        {
            MarkerRank.None => null,
            MarkerRank.Number or MarkerRank.DottedNumber => node.Marker.Label + ".",
            _ => node.Marker.Label,
        };
        var isHeading = label is null && text.IsAllBold && !text.IsAllItalic
            && text.Text.Length <= HeadingLength && text.Text[^1] is not ('.' or ';' or ',');
        return new()
        {
            Type = label is not null ? BlockTypes.Point : isHeading ? BlockTypes.Heading : BlockTypes.Paragraph,
            Label = label,
            Text = text.Text,
            Bold = text.IsAllBold,
            Italic = text.IsAllItalic,
            Children = Blocks(node.Children, notes),
        };
    }
}
