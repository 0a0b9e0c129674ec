using System.Text;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// Puts the target of a link where its number stands: when the part is written, the target is gathered instead of written and
/// its number comes from the package, one for each address. What stands between the tags of a target stays as it was encoded.
/// </summary>
internal static class LinkEdits
{
    /// <summary>Adds the edits of a link; the code of its tags is put in like that of any other.</summary>
    /// <param name="edits">Where to.</param>
    /// <param name="target">The link's target.</param>
    /// <param name="tags">The tags in it, in order.</param>
    /// <param name="erasures">What goes and leaves nothing.</param>
    public static void Add(EditList edits, ParagraphText target, IReadOnlyList<TemplateTag> tags, IReadOnlyList<(int Start, int End)> erasures)
    {
        if (tags.Count == 0) return;
        var offset = target.Starts[0];
        edits.Remove(offset, target.Ends[0]);
        var at = 0;
        foreach (var tag in tags)
        {
            edits.Mark(offset, EditRank.Code, at == 0 ? LiteralKind.LinkOpen : LiteralKind.LinkText, order: (tag.Index * 4) - 2);
            edits.InsertBytes(offset, Static(erasures, target, at, tag.Start), tag);
            at = tag.End;
        }

        edits.Mark(offset, EditRank.Code, LiteralKind.LinkText, order: (tags[^1].Index * 4) + 1);
        edits.InsertBytes(offset, Static(erasures, target, at, target.Text.Length), tags[^1], after: true);
        edits.Mark(offset, EditRank.Begins, LiteralKind.LinkClose, order: 0);
    }

    /// <summary>Numbers of links that nothing in the part names any more.</summary>
    public static IReadOnlyList<string> Replaced(PartSyntax part) =>
    [
        .. part.Attributes
            .Where(attribute => attribute.Link is not null)
            .GroupBy(link => Encoding.UTF8.GetString(part.Tree.Bytes.Span[link.Starts[0]..link.Ends[0]]), StringComparer.Ordinal)
            .Where(link => Count(part.Tree.Bytes.Span, Encoding.UTF8.GetBytes($"\"{link.Key}\"")) == link.Count())
            .Select(link => link.Key),
    ];

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> what)
    {
        var count = 0;
        for (var at = bytes.IndexOf(what); at >= 0; at = bytes.IndexOf(what))
        {
            count++;
            bytes = bytes[(at + what.Length)..];
        }

        return count;
    }

    /// <summary>What stands between two tags, the marks of escape blocks left out.</summary>
    private static byte[] Static(IReadOnlyList<(int Start, int End)> erasures, ParagraphText target, int from, int to)
    {
        var text = new StringBuilder();
        foreach (var (start, end) in erasures.Where(erasure => erasure.Start >= from && erasure.End <= to))
        {
            text.Append(target.Link!.Between(from, start));
            from = end;
        }

        return Encoding.UTF8.GetBytes(text.Append(target.Link!.Between(from, to)).ToString());
    }
}
