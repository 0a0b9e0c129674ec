using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Writes a value into the text of a DrawingML run: a line break stands between runs, a tab is a character.</summary>
/// <remarks>ECMA-376-1 §21.1.2.2.1 (a:br), §21.1.2.3.8 (a:r), §21.1.2.3.11 (a:t).</remarks>
internal static class DrawingText
{
    /// <summary>Appends the value.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="escape">Escapes what stands between breaks and tabs.</param>
    /// <param name="text">The value.</param>
    /// <param name="runProperties">The run's <c>a:rPr</c>, for the break and the run behind it.</param>
    public static void Write(MarkupBuffer buffer, TextEscape escape, ReadOnlySpan<char> text, ReadOnlySpan<byte> runProperties)
    {
        for (var at = text.IndexOfAny("\t\n\r\v"); at >= 0; at = text.IndexOfAny("\t\n\r\v"))
        {
            escape.Write(buffer, text[..at], ValuePlace.PlainText);
            if (text[at] == '\t') buffer.Append("\t"u8);
            else Break(buffer, runProperties);
            text = text[(text[at..].StartsWith("\r\n") ? at + 2 : at + 1)..];
        }

        escape.Write(buffer, text, ValuePlace.PlainText);
    }

    private static void Break(MarkupBuffer buffer, ReadOnlySpan<byte> runProperties)
    {
        buffer.Append("</a:t></a:r><a:br>"u8);
        buffer.Append(runProperties);
        buffer.Append("</a:br><a:r>"u8);
        buffer.Append(runProperties);
        buffer.Append("<a:t>"u8);
    }
}
