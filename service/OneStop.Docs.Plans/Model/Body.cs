namespace OneStop.Docs.Plans.Model;

/// <summary>Điều of a decision.</summary>
public sealed record Article
{
    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>Its title, or null when it runs straight into the sentence.</summary>
    public string? Title { get; init; }

    /// <summary>What it says.</summary>
    public IReadOnlyList<Block> Body { get; init; } = [];
}

/// <summary>A section; <see cref="Label"/> as printed: I, 1, a, 2.1.</summary>
public sealed record Section
{
    /// <summary>Null when the section has none.</summary>
    public string? Label { get; init; }

    /// <summary>Empty when a numbered clause has none: then <see cref="Text"/> says it all.</summary>
    public required string Title { get; init; }

    /// <summary>What runs on after the title in the same line, in plain letters; null when the title stands alone.</summary>
    public string? Text { get; init; }

    /// <summary>Blocks before the first section below.</summary>
    public IReadOnlyList<Block> Body { get; init; } = [];

    /// <summary>Sections below.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];
}

/// <summary>paragraph · point · list · table · heading.</summary>
public sealed record Block
{
    /// <summary>One of <see cref="BlockTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>As printed: "a)", "-", "+", or null.</summary>
    public string? Label { get; init; }

    /// <summary>What it says; empty for tables and bare lists.</summary>
    public string Text { get; init; } = "";

    /// <summary>Printed bold throughout.</summary>
    public bool Bold { get; init; }

    /// <summary>Printed italic throughout.</summary>
    public bool Italic { get; init; }

    /// <summary>Points below this one.</summary>
    public IReadOnlyList<Block> Children { get; init; } = [];

    /// <summary>A table block's cell texts, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>How many of <see cref="Rows"/> are header rows.</summary>
    public int Header { get; init; }

    /// <summary>Cells of <see cref="Rows"/> that cover others; the covered texts are empty.</summary>
    public IReadOnlyList<CellMerge> Merges { get; init; } = [];
}

/// <summary>A cell that covers others.</summary>
public sealed record CellMerge
{
    /// <summary>Its row in the table, from 0.</summary>
    public required int Row { get; init; }

    /// <summary>Its column, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>Rows covered, its own included.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Columns covered, its own included.</summary>
    public int Columns { get; init; } = 1;
}

/// <summary>An appendix, an outline or an attached document.</summary>
public sealed record Attachment
{
    /// <summary>As printed: "Phụ lục I"; null when the source has none.</summary>
    public string? Label { get; init; }

    /// <summary>PL for an appendix, ĐC for an outline, or the type code of an attached document (KH, QC …).</summary>
    public required string Kind { get; init; }

    /// <summary>Its title without the label.</summary>
    public string? Title { get; init; }

    /// <summary>"(Kèm theo …)" as printed, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>Id of the task table it carries, or null.</summary>
    public string? TaskTable { get; init; }

    /// <summary>Before the task table and the sections.</summary>
    public IReadOnlyList<Block> Body { get; init; } = [];

    /// <summary>Under the task table: explanations, footnotes, what was stamped below it.</summary>
    public IReadOnlyList<Block> Notes { get; init; } = [];

    /// <summary>Its sections.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Landscape page; task tables of five columns and more are.</summary>
    public bool Landscape { get; init; }
}

/// <summary>One line of nơi nhận.</summary>
public sealed record Recipient
{
    /// <summary>As printed, without the dash and the closing ; or .</summary>
    public required string Text { get; init; }

    /// <summary>"file" for the last line "Lưu: …", "report" for (b/c), or null.</summary>
    public string? Purpose { get; init; }
}

/// <summary>A signature block.</summary>
public sealed record Signature
{
    /// <summary>TM., KT., title lines, from top to bottom.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Full name without degrees; null while open.</summary>
    public string? Name { get; init; }
}
