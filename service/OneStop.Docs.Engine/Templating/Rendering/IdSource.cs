using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Gives the second and later copies of an element ids of their own. One for a whole render: ids are shared by all parts.</summary>
internal sealed class IdSource(TemplateIds used)
{
    private readonly HashSet<int> _written = [];
    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);
    private int _drawing = used.Drawing;
    private int _bookmark = used.Bookmark;
    private int _paragraph = used.Paragraph;
    private int _name;

    /// <summary>The id for this copy.</summary>
    public ReadOnlySpan<byte> Next(int literal, in Literal id)
    {
        var isFirst = _written.Add(literal);
        if (isFirst && id.Kind is LiteralKind.DrawingId or LiteralKind.BookmarkName or LiteralKind.ParagraphId) return id.Bytes;

        var original = Encoding.UTF8.GetString(id.Bytes);
        return Encoding.UTF8.GetBytes(id.Kind switch
        {
            LiteralKind.DrawingId => Text(++_drawing),
            LiteralKind.ParagraphId => (++_paragraph).ToString("X8", CultureInfo.InvariantCulture),
            LiteralKind.BookmarkName => $"{original}_{Text(++_name)}",
            LiteralKind.BookmarkStartId => _bookmarks[original] = isFirst ? original : Text(++_bookmark),
            _ => _bookmarks.GetValueOrDefault(original, original),
        });
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
