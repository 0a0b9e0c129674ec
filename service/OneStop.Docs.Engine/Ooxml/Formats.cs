namespace OneStop.Docs.Engine.Ooxml;

/// <summary>How a run looks once defaults, styles and direct formatting are put together.</summary>
public sealed record RunFormat
{
    /// <summary>What Word shows where nothing is said: Times New Roman 10.</summary>
    public static RunFormat Default { get; } = new();

    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Italic.</summary>
    public bool Italic { get; init; }

    /// <summary>Shown in capitals whatever is typed (<c>w:caps</c>).</summary>
    public bool Caps { get; init; }

    /// <summary>Not shown (<c>w:vanish</c>).</summary>
    public bool Hidden { get; init; }

    /// <summary>Underlined in any manner.</summary>
    public bool Underlined { get; init; }

    /// <summary>superscript, subscript or baseline.</summary>
    public string Position { get; init; } = "baseline";

    /// <summary>The size of the letters.</summary>
    public Length Size { get; init; } = Length.FromHalfPoints(20);

    /// <summary>The font of Latin letters, or null where only a theme names it.</summary>
    public string? Font { get; init; }

    /// <summary>Six hexadecimal digits or "auto".</summary>
    public string Color { get; init; } = "auto";
}

/// <summary>How a paragraph stands once defaults, styles, list and direct formatting are put together.</summary>
public sealed record ParagraphFormat
{
    /// <summary>What Word shows where nothing is said.</summary>
    public static ParagraphFormat Default { get; } = new();

    /// <summary>Where the lines stand.</summary>
    public TextAlignment Alignment { get; init; }

    /// <summary>Indent of all lines from the left margin.</summary>
    public Length Left { get; init; }

    /// <summary>Indent of all lines from the right margin.</summary>
    public Length Right { get; init; }

    /// <summary>Further indent of the first line; negative when it hangs out.</summary>
    public Length FirstLine { get; init; }

    /// <summary>Space above.</summary>
    public Length Before { get; init; }

    /// <summary>Space below.</summary>
    public Length After { get; init; }

    /// <summary>Starts a page (<c>w:pageBreakBefore</c>).</summary>
    public bool StartsPage { get; init; }

    /// <summary>Outline level from 0 for headings, or null for body text.</summary>
    public int? OutlineLevel { get; init; }
}

/// <summary>Where the lines of a paragraph stand.</summary>
public enum TextAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right.</summary>
    Right,

    /// <summary>At both sides.</summary>
    Justified,
}
