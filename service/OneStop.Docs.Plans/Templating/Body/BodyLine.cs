using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Templating.Body;

/// <summary>One printed line of a document's text: a paragraph with its lead, or a table.</summary>
internal sealed record BodyLine
{
    /// <summary>One of <see cref="BodyStyles"/>.</summary>
    public required string Style { get; init; }

    /// <summary>What stands before the text: "Điều 1.", "I.", "a)", "-"; empty when nothing does.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Title on a line of its own (articles, parts), or null.</summary>
    public string? Title { get; init; }

    public string Text { get; init; } = "";

    /// <summary>The part of <see cref="Text"/> that is printed bold at its start, and the rest; null when the line is all of a kind.</summary>
    public (string Strong, string Plain)? Parts { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>Depth below the document, from 0.</summary>
    public int Level { get; init; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>How many rows are header rows.</summary>
    public int Header { get; init; }

    public IReadOnlyList<CellMerge> Merges { get; init; } = [];

    /// <summary>The last line of the document or attachment.</summary>
    public bool Last { get; init; }
}

/// <summary>How a line looks; templates map these to styles.</summary>
internal static class BodyStyles
{
    public const string Article = "article";
    public const string Part = "part";
    public const string Heading1 = "heading1";
    public const string Heading2 = "heading2";
    public const string Heading3 = "heading3";
    public const string Paragraph = "paragraph";
    public const string Point = "point";
    public const string Dash = "dash";
    public const string Plus = "plus";
    public const string Table = "table";
}
