using OneStop.Docs.Plans.Model;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Plans.Templating.Tables;

/// <summary>How wide the text area of our templates is, in twips: margins left 30, right 15 mm on A4.</summary>
public static class PageWidths
{
    /// <summary>An upright page.</summary>
    public const int Portrait = 9354;

    /// <summary>A landscape page.</summary>
    public const int Landscape = 14_286;

    /// <summary>A block table of this many columns and more wants the landscape page.</summary>
    public const int WideTableColumns = 7;

    /// <summary>True when the attachment is printed on the landscape page: it says so, carries a task table or a wide table.</summary>
    public static bool IsLandscape(Attachment attachment) =>
        attachment.Landscape || attachment.TaskTable is not null || attachment.Body.Any(IsWide) || attachment.Sections.Any(HasWide);

    internal static int Of(ScriptValue attachment) =>
        attachment.AsObject is not null && IsLandscape(ScriptRecords.Attachment(attachment)) ? Landscape : Portrait;

    private static bool HasWide(Section section) => section.Body.Any(IsWide) || section.Sections.Any(HasWide);

    private static bool IsWide(Block block) =>
        (block.Type == BlockTypes.Table && block.Rows.Any(row => row.Count >= WideTableColumns)) || block.Children.Any(IsWide);
}
