using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Fields;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>
/// Keeps the parts that say more of comments in step with those that were written: a copy of a comment is resolved as it was, answers
/// the copy of its parent, and has a lasting id of its own; what was not written goes.
/// </summary>
/// <remarks>
/// [MS-DOCX] §2.5.3.4 (w15:commentEx: the w14:paraId of a comment's last paragraph, and its parent's), §2.5.4.1 (w16cid:commentId:
/// paragraph id and lasting id), §2.5.5.1 (w16cex:commentExtensible: lasting id).
/// </remarks>
internal sealed class CommentThreads(RenderContext context)
{
    private const string Prefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const int DepthLimit = 16;

    private readonly PackageGrowth _growth = context.Growth;
    private readonly IReadOnlyList<(string Original, string Written)> _paragraphs = context.NoteParagraphs;

    /// <summary>Rewrites the parts; none where every comment was written once, as it stands.</summary>
    public void Finish(PackageParts template)
    {
        if (_paragraphs.Count == 0) return;
        var types = ContentTypes.Of(template);
        string? NameOf(string kind) => template.Parts.FirstOrDefault(part => types.TypeOf(part.Name) == Prefix + kind + "+xml")?.Name;
        // Comments that the render did not touch are all there, with the ids they had.
        if (NameOf("comments") is not { } comments || !context.WrittenParts.Contains(comments)) return;
        if (NameOf("commentsExtended") is { } extended) Rewrite(template, extended, "commentEx", Threads);
        var lasting = new List<(string, string)>();
        if (NameOf("commentsIds") is { } ids) Rewrite(template, ids, "commentId", entries => LastingIds(entries, lasting));
        if (NameOf("commentsExtensible") is { } more) Rewrite(template, more, "commentExtensible", entries => Copies(entries, lasting));
    }

    private IEnumerable<string> Threads(IReadOnlyList<Entry> entries)
    {
        var known = entries.Where(entry => entry.Id.Length > 0).DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id, StringComparer.OrdinalIgnoreCase);
        // What was written last of the parent is the copy that stands before this one in the text; comments outside blocks come behind.
        var first = _paragraphs.DistinctBy(paragraph => paragraph.Original).ToDictionary(paragraph => paragraph.Original, paragraph => paragraph.Written, StringComparer.OrdinalIgnoreCase);
        var last = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (original, written) in _paragraphs)
        {
            last[original] = written;
            if (!known.TryGetValue(original, out var entry)) continue;
            yield return entry.With(written, entry.Parent is { } parent ? last.GetValueOrDefault(parent) ?? first.GetValueOrDefault(parent) : null);
        }
    }

    private IEnumerable<string> LastingIds(IReadOnlyList<Entry> entries, List<(string Original, string Written)> lasting)
    {
        var known = entries.Where(entry => entry.Id.Length > 0).DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id, StringComparer.OrdinalIgnoreCase);
        var used = entries.Select(entry => entry.Lasting).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (original, copy) in _paragraphs)
        {
            if (!known.TryGetValue(original, out var entry)) continue;
            var id = written.Add(entry.Lasting) ? entry.Lasting : Free(used);
            lasting.Add((entry.Lasting, id));
            yield return entry.With(copy, parent: null, id);
        }
    }

    private static IEnumerable<string> Copies(IReadOnlyList<Entry> entries, List<(string Original, string Written)> lasting)
    {
        var known = entries.DistinctBy(entry => entry.Lasting).ToDictionary(entry => entry.Lasting, StringComparer.OrdinalIgnoreCase);
        foreach (var (original, copy) in lasting)
        {
            if (known.TryGetValue(original, out var entry)) yield return entry.With("", parent: null, copy);
        }
    }

    private string Free(HashSet<string> used)
    {
        string id;
        do
        {
            id = context.Ids.NextNumber(IdSpace.Paragraph).ToString("X8", CultureInfo.InvariantCulture);
        }
        while (!used.Add(id));
        return id;
    }

    /// <summary>Puts other entries in the place of those of a part; leaves it alone when they are the same.</summary>
    private void Rewrite(PackageParts template, string name, string element, Func<IReadOnlyList<Entry>, IEnumerable<string>> change)
    {
        var content = template.Find(name)!.Content;
        if (MarkupTree.Parse(name, content, DepthLimit).Value is not { Nodes.Length: > 0 } tree) return;
        var entries = tree.Children(0).Where(node => tree.LocalName(node).SequenceEqual(Encoding.UTF8.GetBytes(element))).Select(node => new Entry(tree, node)).ToList();
        if (entries.Count == 0) return;
        var written = change(entries).ToList();
        if (written.SequenceEqual(entries.Select(entry => entry.Text), StringComparer.Ordinal)) return;
        var changed = new Splices();
        foreach (var entry in entries) changed.Replace(entry.Start, entry.End, []);
        changed.Replace(entries[^1].End, entries[^1].End, Encoding.UTF8.GetBytes(string.Concat(written)));
        _growth.Replace(name, changed.Apply(content.Span));
    }

    /// <summary>One line of such a part.</summary>
    private sealed class Entry(MarkupTree tree, int node)
    {
        public int Start => tree.Nodes[node].Start;

        public int End => tree.Nodes[node].End;

        public string Text => Encoding.UTF8.GetString(tree.Bytes.Span[Start..End]);

        public string Id => Value(":paraId") ?? "";

        public string? Parent => Value(":paraIdParent");

        public string Lasting => Value(":durableId") ?? "";

        /// <summary>The same with other ids; without its parent where there is none any more.</summary>
        public string With(string id, string? parent, string? lasting = null)
        {
            var changes = new Splices();
            Set(changes, ":paraId", id);
            Set(changes, ":durableId", lasting);
            if (parent is not null) Set(changes, ":paraIdParent", parent);
            else if (Find(":paraIdParent") is var (start, end)) changes.Replace(Start + tree.Bytes.Span[Start..start].LastIndexOfAny(" \t\r\n"u8), end + 1, []);
            var whole = changes.IsEmpty ? Text : Encoding.UTF8.GetString(changes.Apply(tree.Bytes.Span[..End]));
            return changes.IsEmpty ? whole : whole[Encoding.UTF8.GetString(tree.Bytes.Span[..Start]).Length..];
        }

        private void Set(Splices changes, string name, string? value)
        {
            if (value is not null && Find(name) is var (start, end)) changes.Replace(start, end, Encoding.UTF8.GetBytes(value));
        }

        private string? Value(string name) => Find(name) is var (start, end) ? Encoding.UTF8.GetString(tree.Bytes.Span[start..end]) : null;

        private (int Start, int End)? Find(string name) =>
            MarkupAttributes.TryFind(tree.Bytes.Span, Start, Encoding.UTF8.GetBytes(name), out var start, out var end) ? (start, end) : null;
    }
}
