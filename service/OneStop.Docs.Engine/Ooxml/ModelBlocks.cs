namespace OneStop.Docs.Engine.Ooxml;

/// <summary>A paragraph or a table.</summary>
/// <param name="Ordinal">Of a paragraph: its number in the part from 1, counting every <c>w:p</c> in document order; of a table: that of its first paragraph.</param>
public abstract record ModelBlock(int Ordinal);

/// <summary>A paragraph (<c>w:p</c>, ECMA-376-1 §17.3.1.22).</summary>
/// <param name="Ordinal">See <see cref="ModelBlock"/>.</param>
public sealed record ModelParagraph(int Ordinal) : ModelBlock(Ordinal)
{
    /// <summary>The style's id; null for the default style.</summary>
    public string? StyleId { get; init; }

    /// <summary>The number or bullet that Word writes before the text (<c>1.</c>, <c>a)</c>, <c>-</c>), or null. Not part of <see cref="Text"/>.</summary>
    public string? Label { get; init; }

    /// <summary>The list level from 0, where <see cref="Label"/> is given.</summary>
    public int Level { get; init; }

    /// <summary>The visible text of all runs: tabs as <c>\t</c>, line and page breaks as <c>\n</c>, note references as <c>[1]</c>.</summary>
    public string Text { get; init; } = "";

    /// <summary>The runs in order, hidden ones included.</summary>
    public IReadOnlyList<ModelRun> Runs { get; init; } = [];

    /// <summary>What takes effect after style and direct formatting.</summary>
    public ParagraphFormat Format { get; init; } = ParagraphFormat.Default;

    /// <summary>Text boxes anchored here, in order.</summary>
    public IReadOnlyList<ModelBlock> TextBoxes { get; init; } = [];

    /// <summary>A page break stands in the text or before it.</summary>
    public bool BreaksPage { get; init; }
}

/// <summary>A stretch of text in one format.</summary>
/// <param name="Text">As in <see cref="ModelParagraph.Text"/>.</param>
/// <param name="Format">What takes effect.</param>
public sealed record ModelRun(string Text, RunFormat Format)
{
    /// <summary>Where the link leads (<c>w:hyperlink</c> relationship id or anchor), or null.</summary>
    public string? Link { get; init; }
}

/// <summary>A table (<c>w:tbl</c>, ECMA-376-1 §17.4.37).</summary>
/// <param name="Ordinal">See <see cref="ModelBlock"/>.</param>
/// <param name="Columns">Columns of the grid: the most that any row uses.</param>
/// <param name="Rows">From top to bottom; deleted ones left out.</param>
public sealed record ModelTable(int Ordinal, int Columns, IReadOnlyList<ModelRow> Rows) : ModelBlock(Ordinal);

/// <summary>A table row.</summary>
/// <param name="IsHeader">Repeated on each page (<c>w:tblHeader</c>).</param>
/// <param name="Cells">From left to right.</param>
public sealed record ModelRow(bool IsHeader, IReadOnlyList<ModelCell> Cells);

/// <summary>A table cell.</summary>
/// <param name="Column">Grid column where it begins, from 0.</param>
/// <param name="Span">Grid columns it covers, at least 1.</param>
/// <param name="Vertical">Its part in a vertical merge.</param>
/// <param name="Blocks">Paragraphs and nested tables.</param>
public sealed record ModelCell(int Column, int Span, VerticalMerge Vertical, IReadOnlyList<ModelBlock> Blocks)
{
    /// <summary>The paragraphs' texts with their labels, one a line; nested tables row by row, cells parted by tabs.</summary>
    public string Text => BlockText.Of(Blocks);
}

/// <summary>A cell's part in a vertical merge (<c>w:vMerge</c>).</summary>
public enum VerticalMerge
{
    /// <summary>Not merged.</summary>
    None,

    /// <summary>The topmost cell, which holds the content.</summary>
    Start,

    /// <summary>Covered by the cell above.</summary>
    Continue,
}
