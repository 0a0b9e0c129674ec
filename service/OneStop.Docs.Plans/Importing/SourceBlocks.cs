using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;

namespace OneStop.Docs.Plans.Importing;

/// <summary>A line or a table of the source, cleaned of what belongs to Word and not to the text.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Landscape">On a lying page.</param>
internal abstract record SourceBlock(Location Place, bool Landscape);

/// <summary>A line: a paragraph, or what stands between two line breaks of one. List labels are part of the text.</summary>
/// <param name="Styled">The text with its format, letter by letter.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Landscape">On a lying page.</param>
internal sealed record SourceLine(StyledText Styled, Location Place, bool Landscape) : SourceBlock(Place, Landscape)
{
    public string Text => Styled.Text;

    /// <summary>Stands in the middle.</summary>
    public bool Centred { get; init; }

    /// <summary>All its letters are bold.</summary>
    public bool Bold => Styled.IsAllBold;

    public bool Italic => Styled.IsAllItalic;

    /// <summary>In capitals, but for a word like IoT.</summary>
    public bool Caps => LineText.IsCapitals(Text);

    /// <summary>The same line with other text, its format that of the piece taken.</summary>
    public SourceLine From(int start) => this with { Styled = Styled.From(start) };
}

/// <summary>A table; nested ones are flattened into their cells' lines.</summary>
/// <param name="Columns">Columns of the grid.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Landscape">On a lying page.</param>
internal sealed record SourceTable(int Columns, IReadOnlyList<SourceRow> Rows, Location Place, bool Landscape)
    : SourceBlock(Place, Landscape)
{
    /// <summary>The lines of all cells, row by row.</summary>
    public IEnumerable<SourceLine> Lines => Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Lines);
}

/// <summary>A row.</summary>
internal sealed record SourceRow(bool IsHeader, IReadOnlyList<SourceCell> Cells);

/// <summary>A cell.</summary>
internal sealed record SourceCell(int Column, int Span, VerticalMerge Vertical, IReadOnlyList<SourceLine> Lines)
{
    /// <summary>Its lines, one under the other.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.Text));
}
