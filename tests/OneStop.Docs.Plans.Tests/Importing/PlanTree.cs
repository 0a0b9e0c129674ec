using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Tests.Importing;

/// <summary>Labels of sections and points as one line: <c>I(1 2(a b)) II</c>. Dashes are left out.</summary>
internal static class PlanTree
{
    public static string Of(Plan plan) => Line(
        [.. plan.Articles.Select(article => $"Điều {article.Number}{Under(article.Body, [])}"), .. Labels(plan.Blocks, plan.Sections)]);

    public static string Of(Attachment attachment) => Line(Labels(attachment.Body, attachment.Sections));

    private static IEnumerable<string> Labels(IReadOnlyList<Block> body, IReadOnlyList<Section> sections) =>
        [.. body.SelectMany(Label), .. sections.Select(section => section.Label + Under(section.Body, section.Sections))];

    private static IEnumerable<string> Label(Block block) => block.Label is null or "-" or "+"
        ? block.Children.SelectMany(Label)
        : [block.Label.TrimEnd('.', ')') + Under(block.Children, [])];

    private static string Under(IReadOnlyList<Block> body, IReadOnlyList<Section> sections)
    {
        var labels = Line(Labels(body, sections));
        return labels.Length == 0 ? "" : $"({labels})";
    }

    private static string Line(IEnumerable<string> labels) => string.Join(' ', labels);
}
