using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Wording;

namespace OneStop.Docs.Plans.Importing;

/// <summary>What stands after the signature: attachments with their tables, and footnotes.</summary>
internal static partial class AttachmentReader
{
    private const int LongestHead = 30;

    public static Plan Read(IReadOnlyList<SourceBlock> rest, Plan plan, ImportNotes notes)
    {
        var footnotes = rest.OfType<SourceLine>().Where(line => Footnote().IsMatch(line.Text)).ToList();
        var blocks = rest.Where(block => block is not SourceLine line || !Footnote().IsMatch(line.Text)).ToList();
        var tables = new List<TaskTable>();
        var attachments = new List<Attachment>();
        foreach (var chunk in Chunks(blocks))
        {
            var (attachment, table) = ReadOne(chunk, plan.Date.Year, tables, notes);
            attachments.Add(attachment);
            if (table is not null) tables.Add(table);
        }

        return plan with
        {
            Attachments = attachments,
            TaskTables = tables,
            Footnotes = [.. footnotes.Select(line => LineText.WithoutEndMark(line.Text))],
        };
    }

    private static IEnumerable<IReadOnlyList<SourceBlock>> Chunks(List<SourceBlock> blocks)
    {
        var start = 0;
        for (var i = 1; i <= blocks.Count; i++)
        {
            if (i < blocks.Count && (!AttachmentHead.Begins(blocks, i, isFirst: false) || IsWithinHead(blocks, start, i))) continue;
            if (i > start) yield return blocks.GetRange(start, i - start);
            start = i;
        }
    }

    /// <summary>A head may name its kind on the second line: "Phụ lục I" / "KẾ HOẠCH".</summary>
    private static bool IsWithinHead(List<SourceBlock> blocks, int start, int at) =>
        at - start < LongestHead
        && at < start + AttachmentHead.Read(blocks.GetRange(start, Math.Min(LongestHead, blocks.Count - start))).Length;

    private static (Attachment Attachment, TaskTable? Table) ReadOne(
        IReadOnlyList<SourceBlock> chunk, int? year, List<TaskTable> tables, ImportNotes notes)
    {
        var head = AttachmentHead.Read(chunk);
        if (chunk.Count > head.Length) ReportStray(chunk[^1], notes);
        var body = ParagraphJoiner.Join([.. chunk.Skip(head.Length)], notes);
        var at = TaskTableAt(body);
        var attachment = new Attachment
        {
            Label = head.Label,
            Kind = head.Kind,
            Title = head.Title is { } title ? LineText.WithoutEndMark(title) : null,
            Reference = head.Reference,
            Landscape = chunk.Any(block => block.Landscape) || body.OfType<SourceTable>().Any(table => table.Columns > 5),
        };
        if (at < 0)
        {
            var (blocks, sections) = BodyWriter.Write(OutlineBuilder.Build(TableJoiner.Join(body, notes)), notes);
            return (attachment with { Body = blocks, Sections = sections }, null);
        }

        var count = body.Skip(at).TakeWhile(block => block is SourceTable).Count();
        var (taskTable, left) = TaskTableReader.Read(
            [.. body.Skip(at).Take(count).Cast<SourceTable>()], IdOf(head.Label, tables), head.Title, year, notes);
        var under = OutlineBuilder.Build([.. left, .. body.Skip(at + count)]);
        var (notesUnder, sectionsUnder) = BodyWriter.Write(under, notes);
        return (attachment with
        {
            TaskTable = taskTable.Id,
            Landscape = true,
            Body = BodyWriter.Blocks(OutlineBuilder.Build([.. body.Take(at)]), notes),
            Notes = notesUnder,
            Sections = sectionsUnder,
        }, taskTable);
    }

    /// <summary>An agency's name in capitals at the end is a stamp, or the head of the next page: kept, but nobody meant it as text.</summary>
    private static void ReportStray(SourceBlock last, ImportNotes notes)
    {
        if (last is SourceLine { Caps: true } line && Agency().IsMatch(line.Text)) notes.Warn(ImportCodes.FitsNowhere, line.Place, line.Text);
    }

    /// <summary>The first task table, unless sections come before it: then it belongs to one of them and stays a table there.</summary>
    private static int TaskTableAt(IReadOnlyList<SourceBlock> body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i] is SourceLine line && LineMarker.Of(line).CanBeSection) return -1;
            if (body[i] is SourceTable table) return TaskColumnReader.Read(table) is null ? -1 : i;
        }

        return -1;
    }

    private static string IdOf(string? label, List<TaskTable> tables)
    {
        var ordinal = tables.Count + 1;
        var last = label?.Split(' ')[^1] ?? "";
        var number = Roman.Parse(last) ?? (int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic) ? arabic : ordinal);
        var id = string.Create(CultureInfo.InvariantCulture, $"phu-luc-{number}");
        return tables.Any(table => table.Id == id) ? string.Create(CultureInfo.InvariantCulture, $"{id}-{ordinal}") : id;
    }

    [GeneratedRegex(@"^(ỦY BAN|UỶ BAN|UBND|VĂN PHÒNG|SỞ|BỘ|HỘI ĐỒNG|TRUNG TÂM)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Agency();

    [GeneratedRegex(@"^\[\d{1,3}\] ?\S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Footnote();
}
