namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>What a paragraph of rich text is.</summary>
internal enum RichRole
{
    /// <summary>Ordinary text.</summary>
    Body,

    /// <summary>A heading of a level from 1 to 6.</summary>
    Heading,

    /// <summary>An item of a list, or a further paragraph of one.</summary>
    Item,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>Text whose blanks and line ends count.</summary>
    Code,
}

/// <summary>How characters look.</summary>
/// <param name="Color">Six hexadecimal digits; null: as around.</param>
/// <param name="Shift">1 raised, -1 lowered.</param>
/// <param name="Link">The address they lead to; null: none.</param>
/// <param name="IsPlain">True where something said "not bold" or "not italic" against what is around.</param>
internal readonly record struct RichFormat(
    bool Bold, bool Italic, bool Underline, bool Strike, bool Code, int Shift, string? Color, string? Link, bool IsPlain = false);

/// <summary>Something in a line.</summary>
internal abstract record RichInline;

/// <summary>Characters; <c>\n</c> is a line break, <c>\t</c> a tab.</summary>
internal sealed record RichText(string Text, RichFormat Format) : RichInline;

/// <summary>A picture.</summary>
/// <param name="Source">A data URI or the name of an asset.</param>
/// <param name="Width">As HTML has it, in pixels or per cent; null: none.</param>
/// <param name="Height">The same.</param>
/// <param name="Alt">What a reader who cannot see it is told.</param>
internal sealed record RichImage(string Source, string? Width, string? Height, string Alt) : RichInline;

/// <summary>A list: each counts for itself.</summary>
/// <param name="format">The value of <c>w:numFmt</c>.</param>
/// <param name="start">What the first item is numbered.</param>
/// <param name="level">How many lists are around it.</param>
internal sealed class RichList(string format, int start, int level)
{
    public string Format => format;

    public int Start => start;

    public int Level => level;

    /// <summary>The items met so far.</summary>
    public int Count { get; set; }
}

/// <summary>A whole block.</summary>
internal abstract record RichBlock;

/// <summary>A paragraph.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Level">Of a heading, from 1.</param>
/// <param name="List">Of an item.</param>
/// <param name="Ordinal">Of an item, its number in the list from 1; 0: a further paragraph of one.</param>
/// <param name="Align">The value of <c>w:jc</c>; null: as around.</param>
/// <param name="Inlines">What stands in it.</param>
internal sealed record RichParagraph(
    RichRole Role, int Level, RichList? List, int Ordinal, string? Align, List<RichInline> Inlines) : RichBlock;

/// <summary>A line across.</summary>
internal sealed record RichRule : RichBlock;

/// <summary>A table.</summary>
internal sealed record RichTable(List<List<RichCell>> Rows) : RichBlock;

/// <summary>A cell.</summary>
/// <param name="IsHeading">True for a heading cell.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="Rows">How many rows it spans.</param>
/// <param name="Blocks">What stands in it.</param>
internal sealed record RichCell(bool IsHeading, int Columns, int Rows, List<RichBlock> Blocks);
