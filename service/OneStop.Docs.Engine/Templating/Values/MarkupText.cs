using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Rendering;

namespace OneStop.Docs.Engine.Templating.Values;

/// <summary>Text as it stands in markup, by the same rules as every value.</summary>
internal static class MarkupText
{
    /// <summary>For an attribute between quotes: one line.</summary>
    public static string Attribute(string text) => Write(new TextEscape(""), text, ValuePlace.Attribute);

    /// <summary>A whole run: line breaks and tabs are Word's own.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="properties">A whole <c>w:rPr</c>, or nothing.</param>
    /// <param name="prefix">Of WordprocessingML, with its colon.</param>
    public static string Run(string text, string properties, string prefix) =>
        $"<{prefix}r>{properties}<{prefix}t xml:space=\"preserve\">{Write(new TextEscape(prefix), text, ValuePlace.RunText)}</{prefix}t></{prefix}r>";

    private static string Write(TextEscape escape, string text, ValuePlace place)
    {
        using var buffer = new MarkupBuffer(int.MaxValue, firstLength: Math.Max(256, text.Length * 2));
        escape.Write(buffer, text, place);
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
