using System.Text;

namespace OneStop.Docs.Engine.Templating.Values;

/// <summary>
/// Text of several lines, each a paragraph of its own: <c>{{ paragraphs x }}</c>. Alone in its paragraph, every line gets that
/// paragraph's properties; among other text, lines are parted by line breaks.
/// </summary>
/// <param name="Content">The lines; empty lines give empty paragraphs.</param>
internal sealed record ParagraphsValue(string Content) : MarkupValue
{
    /// <inheritdoc/>
    public override string ToString() => Content;

    /// <inheritdoc/>
    internal override MarkupPiece Write(ValueContext context)
    {
        if (!context.IsAlone || context.Surrounding is not { } around || Content.Length == 0) return MarkupPiece.Text(Content);
        var p = around.Prefix;
        var paragraph = Encoding.UTF8.GetString(around.ParagraphProperties.Span);
        var run = Encoding.UTF8.GetString(around.RunProperties.Span);
        var markup = new StringBuilder();
        foreach (var line in Content.ReplaceLineEndings("\n").Split('\n'))
        {
            markup.Append($"<{p}p>").Append(paragraph);
            if (line.Length > 0) markup.Append(MarkupText.Run(line, run, p));
            markup.Append($"</{p}p>");
        }

        return MarkupPiece.Blocks(markup.ToString());
    }
}
