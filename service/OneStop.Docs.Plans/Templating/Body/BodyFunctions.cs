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
        ("body.lines", (Func<ScriptValue, ScriptValue>)Lines),
        ("body.table", (Func<ScriptCallContext, ScriptValue, DocumentFragment>)Table),
    ];

    /// <summary>The lines of the whole plan, which is the data of the template.</summary>
    public static ScriptValue Document(ScriptCallContext context) => Give(BodyLines.OfDocument(
        ScriptRecords.Items(context.Global("opening")).Select(ScriptRecords.TextOf).OfType<string>(),
        ScriptRecords.Items(context.Global("blocks")).Select(ScriptRecords.Block),
        ScriptRecords.Items(context.Global("articles")).Select(ScriptRecords.Article),
        ScriptRecords.Items(context.Global("sections")).Select(ScriptRecords.Section),
        ScriptRecords.Items(context.Global("closing")).Select(ScriptRecords.TextOf).OfType<string>()));

    /// <summary>The lines of one attachment.</summary>
    public static ScriptValue Attachment(ScriptValue attachment) => Give(BodyLines.OfAttachment(
        ScriptRecords.List(attachment, "body").Select(ScriptRecords.Block),
        ScriptRecords.List(attachment, "sections").Select(ScriptRecords.Section)));

    /// <summary>The lines of sections, articles, blocks or texts: a list of them or one.</summary>
    public static ScriptValue Lines(ScriptValue what) =>
        Give(what.AsArray is { } items ? items.SelectMany(Of) : Of(what));

    /// <summary>The table of a line whose style is <c>table</c>, as wide as the page it stands on.</summary>
    public static DocumentFragment Table(ScriptCallContext context, ScriptValue line)
    {
        var block = ScriptRecords.Block(line);
        return TableMarkup.Write(block.Rows, block.Header, PageWidths.Of(context.Global("attachment")));
    }

    private static IEnumerable<BodyLine> Of(ScriptValue item)
    {
        if (item.AsObject is not { } members) return ScriptRecords.TextOf(item) is { } text ? [BodyLines.Paragraph(text)] : [];
        if (members.Contains("type")) return BodyLines.OfBlocks([ScriptRecords.Block(item)], 0);
        if (members.Contains("number")) return BodyLines.OfArticle(ScriptRecords.Article(item));
        return BodyLines.OfSections([ScriptRecords.Section(item)]);
    }

    private static ScriptValue Give(IEnumerable<BodyLine> lines) => new ScriptArray(lines.Select(line => (ScriptValue)Give(line)));

    private static ScriptObject Give(BodyLine line)
    {
        var rows = line.Rows.Select(row => (ScriptValue)new ScriptArray(row.Select(cell => (ScriptValue)cell)));
        return new ScriptObject
        {
            ["style"] = line.Style,
            ["lead"] = line.Lead,
            ["title"] = line.Title,
            ["text"] = line.Text.Length == 0 ? ScriptValue.Null : line.Text,
            ["bold"] = line.Bold,
            ["italic"] = line.Italic,
            ["level"] = line.Level,
            ["rows"] = new ScriptArray(rows),
            ["header"] = line.Header,
            ["last"] = line.Last,
        };
    }
}
