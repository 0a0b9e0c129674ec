using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Drafting.Composing;

/// <summary>Which template an attachment is drafted with.</summary>
internal static class AttachmentTemplate
{
    public const string LandscapeAppendix = "phu-luc";
    public const string PortraitAppendix = "phu-luc-doc";
    public const string Outline = "de-cuong-bao-cao";
    public const string AttachedDocument = "van-ban-kem-theo";

    /// <summary>A table of more columns does not fit the 165 mm of an upright page readably.</summary>
    private const int UprightColumns = 5;

    public static string For(Attachment attachment)
    {
        if (attachment.TaskTable is not null) return LandscapeAppendix;
        return attachment.Kind switch
        {
            "PL" => attachment.Landscape || HasWideTable(attachment) ? LandscapeAppendix : PortraitAppendix,
            "ĐC" => Outline,
            _ => AttachedDocument,
        };
    }

    private static bool HasWideTable(Attachment attachment) =>
        attachment.Body.Any(IsWide) || attachment.Sections.Any(HasWideTable);

    private static bool HasWideTable(Section section) => section.Body.Any(IsWide) || section.Sections.Any(HasWideTable);

    private static bool IsWide(Block block) =>
        block.Rows.Any(row => row.Count > UprightColumns) || block.Children.Any(IsWide);
}
