using System.Globalization;
using System.Text;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Tests.Importing;

/// <summary>The letters and digits of a plan in the order a document prints them, with the fixed phrases the form adds.</summary>
/// <remarks>Spaces and punctuation are left out: they are the form's business, and sources glue words together.</remarks>
internal static class PlanLetters
{
    public static string Of(Plan plan) => Letters(Text(plan));

    /// <summary>The words of a plan in the same order; what is glued in the data is told apart here.</summary>
    public static IEnumerable<string> Words(Plan plan) => WordsOf(Text(plan));

    /// <summary>Runs of letters and digits.</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        var spaced = text.Normalize(NormalizationForm.FormC).Select(c => char.IsLetterOrDigit(c) ? c : ' ');
        return new string([.. spaced]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Text(Plan plan)
    {
        var text = new SpacedText();
        Head(plan, text);
        text.Append(DocumentKinds.NameOf(plan.Kind)!.ToUpperInvariant()).Append(plan.Subject).Append(plan.Authority);
        foreach (var basis in plan.LegalBases) text.Append(basis.Text);
        text.AppendJoin(' ', plan.Opening);
        if (plan.Kind == "QĐ") text.Append("QUYẾT ĐỊNH:");
        Blocks(plan.Blocks, text);
        foreach (var article in plan.Articles)
        {
            text.Append(string.Create(CultureInfo.InvariantCulture, $"Điều {article.Number}. {article.Title}"));
            Blocks(article.Body, text);
        }

        Sections(plan.Sections, text);
        text.AppendJoin(' ', plan.Closing);
        Foot(plan, text);
        foreach (var attachment in plan.Attachments) Attachment(plan, attachment, text);
        text.AppendJoin(' ', plan.Footnotes);
        return text.ToString();
    }

    /// <summary>What is left of a text when only letters and digits count.</summary>
    public static string Letters(string text) =>
        new([.. text.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit)]);

    private static void Head(Plan plan, SpacedText text)
    {
        if (plan.Symbol is not null) text.Append("Số: ").Append(plan.Number).Append("/").Append(plan.Symbol);
        if (plan.Place is null) return;
        var day = plan.Date.Day?.ToString("00", CultureInfo.InvariantCulture);
        var month = plan.Date.Month?.ToString(plan.Date.Month < 3 ? "00" : "0", CultureInfo.InvariantCulture);
        text.Append(string.Create(CultureInfo.InvariantCulture, $"{plan.Place}, ngày {day} tháng {month} năm {plan.Date.Year}"));
    }

    private static void Foot(Plan plan, SpacedText text)
    {
        text.Append("Nơi nhận:").AppendJoin(' ', plan.Recipients.Select(recipient => recipient.Text));
        if (plan.RecipientsElectronic.Count > 0) text.Append("Bản điện tử:");
        text.AppendJoin(' ', plan.RecipientsElectronic.Select(recipient => recipient.Text));
        text.AppendJoin(' ', plan.Signature?.Lines ?? []).Append(plan.Signature?.Name);
    }

    private static void Attachment(Plan plan, Attachment attachment, SpacedText text)
    {
        text.Append(attachment.Label ?? (attachment.Kind == "PL" ? "" : DocumentKinds.NameOf(attachment.Kind)!.ToUpperInvariant()));
        text.Append(attachment.Title).Append(attachment.Reference);
        Blocks(attachment.Body, text);
        if (attachment.TaskTable is { } id) Tasks(plan.TaskTables.Single(table => table.Id == id), text);
        Blocks(attachment.Notes, text);
        Sections(attachment.Sections, text);
    }

    private static void Sections(IEnumerable<Section> sections, SpacedText text)
    {
        foreach (var section in sections)
        {
            text.Append(section.Label).Append(section.Title).Append(section.Text);
            Blocks(section.Body, text);
            Sections(section.Sections, text);
        }
    }

    private static void Blocks(IEnumerable<Block> blocks, SpacedText text)
    {
        foreach (var block in blocks)
        {
            text.Append(block.Label).Append(block.Text);
            foreach (var row in block.Rows) text.AppendJoin(' ', row);
            Blocks(block.Children, text);
        }
    }

    private static void Tasks(TaskTable table, SpacedText text)
    {
        text.AppendJoin(' ', table.Headings);
        foreach (var group in table.Groups)
        {
            text.Append(group.Label).Append(group.Title);
            foreach (var task in group.Tasks) Task(table, task, text);
        }
    }

    private static void Task(TaskTable table, PlanTask task, SpacedText text)
    {
        foreach (var column in table.Columns)
        {
            text.Append(column switch
            {
                TaskColumns.Ordinal => task.Ordinal,
                TaskColumns.Content => task.Content,
                TaskColumns.Lead => string.Join(' ', task.Lead),
                TaskColumns.Coordination => string.Join(' ', task.Coordination),
                TaskColumns.Product => string.Join(' ', task.Product),
                TaskColumns.Deadline => task.Deadline?.Text,
                _ => task.Note,
            });
        }

        foreach (var part in task.Subtasks) Task(table, part, text);
    }
}

/// <summary>Text whose pieces are parted by spaces.</summary>
internal sealed class SpacedText
{
    private readonly StringBuilder _text = new();

    public SpacedText Append(string? text)
    {
        _text.Append(text).Append(' ');
        return this;
    }

    public SpacedText AppendJoin(char separator, IEnumerable<string> texts) => Append(string.Join(separator, texts));

    public override string ToString() => _text.ToString();
}
