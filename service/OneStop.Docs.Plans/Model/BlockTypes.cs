namespace OneStop.Docs.Plans.Model;

/// <summary>What a <see cref="Block"/> can be.</summary>
public static class BlockTypes
{
    /// <summary>A paragraph.</summary>
    public const string Paragraph = "paragraph";

    /// <summary>A labelled point: a), 1., -.</summary>
    public const string Point = "point";

    /// <summary>A list whose children are its points.</summary>
    public const string List = "list";

    /// <summary>A table: rows of cell texts.</summary>
    public const string Table = "table";

    /// <summary>A line that stands above what follows.</summary>
    public const string Heading = "heading";

    /// <summary>All types.</summary>
    public static IReadOnlyList<string> All { get; } = [Paragraph, Point, List, Table, Heading];
}
