namespace OneStop.Docs.Engine.Templating.Rich;

/// <summary>An element that is open, with what holds in it. The innermost decides.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">How characters look in it.</param>
/// <param name="Role">What paragraphs in it are.</param>
/// <param name="Level">Of headings.</param>
/// <param name="Align">How its paragraphs are aligned.</param>
/// <param name="List">The list it is, or is in.</param>
/// <param name="Blocks">Where its paragraphs go.</param>
/// <param name="Table">The table it is, or is in, as far as its rows go.</param>
internal sealed record HtmlScope(
    string Name, RichFormat Format, RichRole Role, int Level, string? Align, RichList? List, List<RichBlock> Blocks, RichTable? Table)
{
    /// <summary>How many tables are around.</summary>
    public int TableDepth { get; init; }

    /// <summary>The item of its list, from 1; shared by what is in it.</summary>
    public ItemMark? Item { get; init; }
}

/// <summary>An item: its first paragraph carries the number, the others do not.</summary>
internal sealed class ItemMark(int ordinal)
{
    private bool _isTaken;

    /// <summary>Its number the first time, nought afterwards.</summary>
    public int Take()
    {
        if (_isTaken) return 0;
        _isTaken = true;
        return ordinal;
    }
}
