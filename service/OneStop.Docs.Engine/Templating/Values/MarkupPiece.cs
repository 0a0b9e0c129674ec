using System.Text;

namespace OneStop.Docs.Engine.Templating.Values;

/// <summary>What the markup of a value consists of.</summary>
internal enum MarkupLevel
{
    /// <summary>Nothing is written.</summary>
    Nothing,

    /// <summary>Plain text, to be escaped for its place.</summary>
    Text,

    /// <summary>Whole runs and what may stand among them.</summary>
    Runs,

    /// <summary>Whole paragraphs and tables.</summary>
    Blocks,
}

/// <summary>What a value comes to in its place.</summary>
/// <param name="Level">What it consists of.</param>
/// <param name="Markup">Runs or blocks, UTF-8.</param>
/// <param name="PlainText">The text.</param>
internal readonly record struct MarkupPiece(MarkupLevel Level, ReadOnlyMemory<byte> Markup, string PlainText)
{
    /// <summary>Nothing.</summary>
    public static MarkupPiece Nothing { get; } = new(MarkupLevel.Nothing, default, "");

    /// <summary>Text to be escaped.</summary>
    public static MarkupPiece Text(string text) => new(MarkupLevel.Text, default, text);

    /// <summary>Runs.</summary>
    public static MarkupPiece Runs(string markup) => new(MarkupLevel.Runs, Encoding.UTF8.GetBytes(markup), "");

    /// <summary>Paragraphs and tables.</summary>
    public static MarkupPiece Blocks(string markup) => Blocks(Encoding.UTF8.GetBytes(markup));

    /// <summary>Paragraphs and tables.</summary>
    public static MarkupPiece Blocks(ReadOnlyMemory<byte> markup) => new(MarkupLevel.Blocks, markup, "");
}
