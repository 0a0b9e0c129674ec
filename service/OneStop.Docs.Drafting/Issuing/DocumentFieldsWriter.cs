using System.Globalization;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Drafting.Issuing;

/// <summary>
/// Writes number and date of issue into a .docx, whoever made it: into content controls with our tags where there are any, else
/// into the blanks of its head, and into the lines by which attachments name it. Formats stay, no other byte is touched.
/// </summary>
public static class DocumentFieldsWriter
{
    /// <summary>A head is no longer than this many paragraphs.</summary>
    private const int HeadLength = 60;

    /// <summary>Writes <paramref name="fields"/>.</summary>
    /// <returns>The package; or every reason why not: a place is missing, there are several, or another value stands there.</returns>
    /// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II khoản 3–4 and Mục III khoản 1 điểm c, in force since 05/3/2020.</remarks>
    public static Outcome<PackageParts> Write(PackageParts package, IssueFields fields, PackageLimits limits)
    {
        if (package.Parts.Any(part => part.Name.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase)))
        {
            return new(null, [DraftingCodes.Error(DraftingCodes.IssueSigned, Location.None)]);
        }

        var text = EditableText.Read(package, limits);
        if (text.Value is null) return new(null, text.Diagnostics);
        var filling = new BlankFilling(text.Value.Part);
        var head = Head(text.Value.Paragraphs);
        var symbol = WriteNumber(text.Value, head, fields, filling);
        WriteDate(text.Value, head, fields, filling);
        WriteAttachments([.. text.Value.Paragraphs.Skip(head.Count)], fields with { Symbol = symbol }, filling);
        return filling.Problems.Count > 0 ? new(null, filling.Problems) : new(text.Value.Apply(filling.Edits), []);
    }

    private static List<EditableParagraph> Head(IReadOnlyList<EditableParagraph> paragraphs) =>
        [.. paragraphs.Take(HeadLength).TakeWhile(paragraph => !IssueLines.EndsHead(paragraph.Text))];

    /// <returns>The document's symbol: as asked for, else as it stands in the head.</returns>
    private static string? WriteNumber(EditableText text, List<EditableParagraph> head, IssueFields fields, BlankFilling filling)
    {
        if (WriteControls(text, IssueControls.Number, "số", fields.NumberText, filling)) return fields.Symbol;
        var places = head
            .Select(paragraph => (Paragraph: paragraph, Line: IssueLines.Number(paragraph.Text)))
            .Where(place => place.Line.Success)
            .ToList();
        if (!IsOne(places.ConvertAll(place => place.Paragraph), DraftingCodes.IssueNumberMissing, "số, ký hiệu", filling)) return fields.Symbol;
        var symbol = fields.Symbol;
        foreach (var (paragraph, line) in places)
        {
            filling.Number(paragraph, line.Groups["number"], line.Groups["blank"], "số", fields.NumberText, spaceAfter: false);
            symbol = CheckSymbol(paragraph, line.Groups["symbol"], fields.Symbol, filling);
        }

        return symbol;
    }

    private static string? CheckSymbol(
        EditableParagraph paragraph, System.Text.RegularExpressions.Group group, string? wanted, BlankFilling filling)
    {
        var found = IssueLines.Symbol(group);
        if (wanted is null) return found.Length > 0 ? found : null;
        if (found.Length == 0) filling.Edits.Add(new(paragraph, group.Index, group.Length, wanted));
        else if (!string.Equals(found, wanted, StringComparison.Ordinal))
        {
            filling.Problems.Add(DraftingCodes.Error(
                DraftingCodes.IssueSymbolDisagrees, filling.At(paragraph, group.Index), found, wanted));
        }

        return wanted;
    }

    private static void WriteDate(EditableText text, List<EditableParagraph> head, IssueFields fields, BlankFilling filling)
    {
        var day = WriteControls(text, IssueControls.Day, "ngày", fields.DayText, filling);
        var month = WriteControls(text, IssueControls.Month, "tháng", fields.MonthText, filling);
        var year = WriteControls(text, IssueControls.Year, "năm", fields.YearText, filling);
        if (day && month && year) return;
        var places = head
            .Select(paragraph => (Paragraph: paragraph, Line: IssueLines.Date(paragraph.Text)))
            .Where(place => place.Line.Success)
            .ToList();
        var isMinutes = head.Count < text.Paragraphs.Count && IssueLines.IsMinutes(text.Paragraphs[head.Count].Text);
        if (places.Count == 0 && isMinutes) return;
        if (!IsOne(places.ConvertAll(place => place.Paragraph), DraftingCodes.IssueDateMissing, "ngày tháng năm", filling)) return;
        foreach (var (paragraph, line) in places)
        {
            if (!day) filling.Number(paragraph, line.Groups["day"], line.Groups["beforeDay"], "ngày", fields.DayText, spaceAfter: true);
            if (!month) filling.Number(paragraph, line.Groups["month"], line.Groups["beforeMonth"], "tháng", fields.MonthText, spaceAfter: true);
            if (!year) filling.Year(paragraph, line, fields.YearText, spaceAfter: false);
        }
    }

    private static void WriteAttachments(List<EditableParagraph> paragraphs, IssueFields fields, BlankFilling filling)
    {
        foreach (var paragraph in paragraphs)
        {
            var line = IssueLines.Attached(paragraph.Text);
            if (!line.Success) continue;
            var symbol = IssueLines.Symbol(line.Groups["symbol"]);
            if (symbol.Length > 0 && !string.Equals(symbol, fields.Symbol, StringComparison.Ordinal)) continue;
            filling.Number(paragraph, line.Groups["number"], line.Groups["blank"], "số", fields.NumberText, spaceAfter: false);
            if (symbol.Length == 0 && fields.Symbol is { } given)
            {
                filling.Edits.Add(new(paragraph, line.Groups["symbol"].Index, line.Groups["symbol"].Length, given));
            }

            WriteAttachmentDate(paragraph, line.Index + line.Length, fields, filling);
        }
    }

    private static void WriteAttachmentDate(EditableParagraph paragraph, int start, IssueFields fields, BlankFilling filling)
    {
        if (IssueLines.LongDate(paragraph.Text, start) is { Success: true } date)
        {
            filling.Number(paragraph, date.Groups["day"], date.Groups["beforeDay"], "ngày", fields.DayText, spaceAfter: true);
            filling.Number(paragraph, date.Groups["month"], date.Groups["beforeMonth"], "tháng", fields.MonthText, spaceAfter: true);
            filling.Year(paragraph, date, fields.YearText, spaceAfter: date.Index + date.Length < paragraph.Text.Length);
        }
        else if (IssueLines.ShortDate(paragraph.Text, start) is { Success: true } brief) WriteShortDate(paragraph, brief, fields, filling);
    }

    private static void WriteShortDate(
        EditableParagraph paragraph, System.Text.RegularExpressions.Match date, IssueFields fields, BlankFilling filling)
    {
        var (blank, word) = (date.Groups["beforeDay"], date.Groups["word"]);
        if (date.Groups["day"].Success)
        {
            filling.Number(paragraph, date.Groups["day"], blank, "ngày", fields.DayText, spaceAfter: false);
        }
        else
        {
            // "ngày tháng /4/2020": the word has no place before a slash.
            filling.Edits.Add(new(paragraph, blank.Index, word.Index + word.Length - blank.Index, " " + fields.DayText));
        }

        if (date.Groups["month"].Success) filling.Number(paragraph, date.Groups["month"], blank, "tháng", fields.MonthText, spaceAfter: false);
        else filling.Edits.Add(new(paragraph, date.Groups["beforeMonth"].Index, date.Groups["beforeMonth"].Length, fields.MonthText));
        if (date.Groups["year"].Success) filling.Year(paragraph, date, fields.YearText, spaceAfter: false);
        else filling.Edits.Add(new(paragraph, date.Groups["beforeYear"].Index, date.Groups["beforeYear"].Length, fields.YearText));
    }

    /// <returns>True when the document has such controls; all of them are written.</returns>
    private static bool WriteControls(EditableText text, string tag, string name, string value, BlankFilling filling)
    {
        var found = false;
        foreach (var paragraph in text.Paragraphs)
        {
            foreach (var control in paragraph.Controls.Where(control => string.Equals(control.Tag, tag, StringComparison.Ordinal)))
            {
                filling.Control(paragraph, control, name, value);
                found = true;
            }
        }

        return found;
    }

    private static bool IsOne(List<EditableParagraph> places, string missing, string name, BlankFilling filling)
    {
        var real = places.Where(place => !place.IsAlternative).ToList();
        if (real.Count == 1) return true;
        filling.Problems.Add(real.Count == 0
            ? DraftingCodes.Error(missing, Location.None)
            : DraftingCodes.Error(
                DraftingCodes.IssuePlaceAmbiguous, filling.At(real[1], 0), name, real.Count.ToString(CultureInfo.InvariantCulture)));
        return false;
    }
}
