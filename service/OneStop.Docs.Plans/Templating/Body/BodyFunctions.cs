using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Templating.Tables;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Plans.Templating.Body;

/// <summary>The functions <c>body.*</c> of templates.</summary>
internal static class BodyFunctions
{
    /// <summary>By name, to be registered.</summary>
    public static IReadOnlyList<(string Name, Delegate Function)> All { get; } =
    [
        ("body.document", (Func<ScriptCallContext, ScriptValue>)Document),
        ("body.attachment", (Func<ScriptValue, ScriptValue>)Attachment),
        ("body.notes", (Func<ScriptValue, ScriptValue>)Notes),
        ("body.lines", (Func<ScriptValue, ScriptValue>)Lines),
        ("body.table", (Func<ScriptCallContext, ScriptValue, DocumentFragment>)Table),
    ];

    /// <summary>The lines of the whole plan, which is the data of the template.</summary>
    public static ScriptValue Document(ScriptCallContext context) => Give(BodyLines.OfDocument(ScriptRecords.Text(context.Global)));

    /// <summary>The lines of one attachment.</summary>
    public static ScriptValue Attachment(ScriptValue attachment) =>
        Give(BodyLines.OfAttachment(ScriptRecords.Attachment(attachment)));

    /// <summary>The lines under an attachment's task table.</summary>
    public static ScriptValue Notes(ScriptValue attachment) => Give(BodyLines.OfNotes(ScriptRecords.Attachment(attachment)));

    /// <summary>The lines of sections, articles, blocks or texts: a list of them or one.</summary>
    public static ScriptValue Lines(ScriptValue what) =>
        Give(what.AsArray is { } items ? items.SelectMany(Of) : Of(what));

    /// <summary>The table of a line whose style is <c>table</c>, as wide as the page it stands on.</summary>
    public static DocumentFragment Table(ScriptCallContext context, ScriptValue line)
    {
        var block = ScriptRecords.Block(line);
        return TableMarkup.Write(TableGrid.Of(block), PageWidths.Of(context.Global("attachment")));
    }

    private static IEnumerable<BodyLine> Of(ScriptValue item)
    {
        if (item.AsObject is not { } members) return ScriptRecords.TextOf(item) is { } text ? [BodyLines.Paragraph(text)] : [];
        if (members.Contains("type")) return BodyLines.OfBlocks([ScriptRecords.Block(item)], 0);
        if (members.Contains("number")) return BodyLines.OfArticle(ScriptRecords.Article(item));
        return BodyLines.OfSections([ScriptRecords.Section(item)]);
    }

    private static ScriptValue Give(IEnumerable<BodyLine> lines) => new ScriptArray(lines.Select(line => (ScriptValue)Give(line)));

    private static ScriptObject Give(CellMerge merge) => new()
    {
        ["row"] = merge.Row,
        ["column"] = merge.Column,
        ["rows"] = merge.Rows,
        ["columns"] = merge.Columns,
    };

    private static ScriptObject Give(BodyLine line)
    {
        var rows = line.Rows.Select(row => (ScriptValue)new ScriptArray(row.Select(cell => (ScriptValue)cell)));
        return new ScriptObject
        {
            ["style"] = line.Style,
            ["lead"] = line.Lead,
            ["title"] = line.Title,
            ["text"] = line.Text.Length == 0 ? ScriptValue.Null : line.Text,
            ["strong"] = line.Parts?.Strong,
            ["rest"] = line.Parts?.Plain,
            ["bold"] = line.Bold,
            ["italic"] = line.Italic,
            ["level"] = line.Level,
            ["rows"] = new ScriptArray(rows),
            ["header"] = line.Header,
            ["merges"] = new ScriptArray(line.Merges.Select(merge => (ScriptValue)Give(merge))),
            ["last"] = line.Last,
        };
    }
}
