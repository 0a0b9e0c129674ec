namespace OneStop.Docs.Drafting.Blocks;

/// <summary>Which piece of the plan a block shows; null where the plan has only one or the block shows all.</summary>
public sealed record BlockPick
{
    /// <summary>Labels from the outermost section in, parted by a slash: <c>II</c>, <c>II/1</c>. <c>#2</c> is the second, whatever its label.</summary>
    public string? Section { get; init; }

    /// <summary>Number of the article (Điều).</summary>
    public int? Article { get; init; }

    /// <summary>Id of the task table.</summary>
    public string? Table { get; init; }

    /// <summary>Place of the attachment, from 1.</summary>
    public int? Attachment { get; init; }

    /// <summary>True draws a task table for an upright page; it is drawn for a landscape page otherwise. Other blocks have one width.</summary>
    public bool? Portrait { get; init; }
}
