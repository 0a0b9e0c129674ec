namespace OneStop.Docs.Engine.Ooxml;

/// <summary>Blocks as plain lines.</summary>
public static class BlockText
{
    /// <summary>Paragraphs with their labels, one a line; table rows as lines, cells parted by tabs.</summary>
    public static string Of(IReadOnlyList<ModelBlock> blocks) => string.Join('\n', blocks.Select(Of));

    /// <summary>One block; several lines when it is a table or holds breaks.</summary>
    public static string Of(ModelBlock block) => block switch
    {
        ModelParagraph { Label: { } label } paragraph => $"{label} {paragraph.Text}",
        ModelParagraph paragraph => paragraph.Text,
        ModelTable table => string.Join(
            '\n', table.Rows.Select(row => string.Join('\t', row.Cells.Select(cell => cell.Text)))),
        _ => "",
    };
}
