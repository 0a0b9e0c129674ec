using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Writes the entries of one table of contents as Word does: style by level, link to the heading, tab, page number in a field of its own.</summary>
internal sealed partial class ContentsWriter(
    FieldStory story, DocumentStyles styles, TargetBookmarks bookmarks, PageEstimate pages, ContentsCode code)
{
    private readonly MarkupTree _tree = story.Tree;
    private readonly string _p = story.Prefix;

    /// <summary>Replaces the field's result.</summary>
    public void Write(Field field, IReadOnlyList<ContentsEntry> entries)
    {
        var (first, last) = (_tree.Enclosing(field.Begin, ElementKind.Paragraph), _tree.Enclosing(field.End, ElementKind.Paragraph));
        var (separate, end) = (_tree.Nodes[_tree.Nodes[field.Separate].Parent], _tree.Nodes[_tree.Nodes[field.End].Parent]);
        var properties = Properties(field, first, last);
        // Word ends the field in a paragraph of its own, or at the end of the last entry.
        var hasOwnEnd = first != last && story.Text(last, field.End).Length == 0;
        var markup = new StringBuilder();
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0) markup.Append($"</{_p}p><{_p}p>").Append(properties(entries[i].Level));
            Entry(markup, entries[i]);
        }

        foreach (var marker in Markers(separate.End, hasOwnEnd ? _tree.Nodes[last].Start : end.Start)) markup.Append(marker);
        var stop = end.Start;
        if (hasOwnEnd)
        {
            markup.Append($"</{_p}p>");
            stop = _tree.Nodes[last].Start;
        }

        if (entries.Count > 0) SetProperties(field, first, properties(entries[0].Level));
        story.Splices.Replace(separate.End, stop, FieldStory.Bytes(markup.ToString()));
    }

    /// <summary>Ends of bookmarks and comments that stood among the old entries: their other ends may stand elsewhere.</summary>
    private IEnumerable<string> Markers(int start, int stop) =>
        _tree.Nodes
            .Where(node => node.Start >= start && node.End <= stop)
            .Where(node => node.Kind is ElementKind.BookmarkStart or ElementKind.BookmarkEnd or ElementKind.RangeMarker)
            .Select(node => Encoding.UTF8.GetString(_tree.Bytes.Span[node.Start..node.End]));

    private void Entry(StringBuilder to, ContentsEntry entry)
    {
        var target = bookmarks.Of(entry.Paragraph);
        if (code.HasLinks) to.Append(CultureInfo.InvariantCulture, $"<{_p}hyperlink {_p}anchor=\"{target}\" {_p}history=\"1\">");
        Run(to, $"<{_p}t xml:space=\"preserve\">{FieldStory.Escape(entry.Text)}</{_p}t>");
        if (code.HasPage(entry.Level))
        {
            Run(to, code.Separator is { } separator ? $"<{_p}t xml:space=\"preserve\">{FieldStory.Escape(separator)}</{_p}t>" : $"<{_p}tab/>");
            Run(to, Mark("begin"));
            Run(to, $"<{_p}instrText xml:space=\"preserve\"> PAGEREF {target} \\h </{_p}instrText>");
            Run(to, Mark("separate"));
            Run(to, $"<{_p}t>{pages.TextOf(entry.Paragraph)}</{_p}t>");
            Run(to, Mark("end"));
        }

        if (code.HasLinks) to.Append($"</{_p}hyperlink>");
    }

    private void Run(StringBuilder to, string content) => to.Append($"<{_p}r><{_p}rPr><{_p}noProof/></{_p}rPr>{content}</{_p}r>");

    private string Mark(string type) => $"<{_p}fldChar {_p}fldCharType=\"{type}\"/>";

    /// <summary>The first paragraph takes the style of the first entry, when nothing stands in it before the field.</summary>
    private void SetProperties(Field field, int first, string properties)
    {
        if (story.Text(first, field.Begin).Trim().Length > 0) return;
        var own = _tree.Child(first, ElementKind.ParagraphProperties);
        // A section's end or a tracked change stands in them: they are more than a look.
        if (own >= 0 && (_tree.Child(own, ElementKind.SectionProperties) >= 0 || _tree.Child(own, ElementKind.RevisionMark) >= 0)) return;
        var at = _tree.Nodes[first].ContentStart;
        story.Splices.Replace(own < 0 ? at : _tree.Nodes[own].Start, own < 0 ? at : _tree.Nodes[own].End, FieldStory.Bytes(properties));
    }

    /// <summary>Paragraph properties by level: those of the entry that Word left in the template, or made from the style.</summary>
    private Func<int, string> Properties(Field field, int first, int last)
    {
        var known = new Dictionary<int, string>();
        for (var node = first; node <= last; node = node < _tree.Nodes[node].After ? _tree.Nodes[node].After : node + 1)
        {
            var properties = _tree.Nodes[node].Kind == ElementKind.Paragraph ? _tree.Child(node, ElementKind.ParagraphProperties) : -1;
            if (properties < 0 || LevelOfEntry(node) is not { } level) continue;
            var markup = Encoding.UTF8.GetString(_tree.Bytes.Span[_tree.Nodes[properties].Start.._tree.Nodes[properties].End]);
            if (!markup.Contains("sectPr", StringComparison.Ordinal) && !markup.Contains("Change ", StringComparison.Ordinal)) known.TryAdd(level, LeftTab().Replace(markup, ""));
        }

        return level => known.TryGetValue(level, out var markup) ? markup : known[level] = Make(level, pages.TextWidthAt(field.Begin));
    }

    private int? LevelOfEntry(int paragraph)
    {
        var name = styles.NameOf(_tree, paragraph);
        if (code.Captions is not null) return name.Equals("table of figures", StringComparison.OrdinalIgnoreCase) ? 1 : null;
        name = name.Replace(" ", "", StringComparison.Ordinal);
        return name.Length == 4 && name.StartsWith("toc", StringComparison.OrdinalIgnoreCase) && name[3] is >= '1' and <= '9' ? name[3] - '0' : null;
    }

    private string Make(int level, int width)
    {
        var name = code.Captions is null ? string.Create(CultureInfo.InvariantCulture, $"toc {level}") : "table of figures";
        var known = styles.IdOf(name);
        var id = known ?? (code.Captions is null ? string.Create(CultureInfo.InvariantCulture, $"TOC{level}") : "TableofFigures");
        var hasTabs = styles.Sheet.ParagraphProperties(id).Any(properties => properties.Element(W.Name("tabs")) is not null);
        var tabs = hasTabs ? "" : string.Create(CultureInfo.InvariantCulture, $"<{_p}tabs><{_p}tab {_p}val=\"right\" {_p}leader=\"dot\" {_p}pos=\"{width}\"/></{_p}tabs>");
        var indent = known is not null || level == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"<{_p}ind {_p}left=\"{220 * (level - 1)}\"/>");
        return $"<{_p}pPr><{_p}pStyle {_p}val=\"{FieldStory.Escape(id)}\"/>{tabs}{indent}</{_p}pPr>";
    }

    /// <summary>The stop between a heading's number and its text: ours are parted by a blank.</summary>
    [GeneratedRegex("""<[A-Za-z0-9]*:?tab [^>]*val=["'](left|start|num)["'][^>]*/>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeftTab();
}
