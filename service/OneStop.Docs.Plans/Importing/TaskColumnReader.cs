using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>The columns of a task table as its header names them.</summary>
/// <param name="HeaderRows">Rows of the header.</param>
/// <param name="Keys">Column keys in printed order; one for each grid column.</param>
/// <param name="Headings">The header's words in the same order.</param>
internal sealed record TaskColumnMap(int HeaderRows, IReadOnlyList<string> Keys, IReadOnlyList<string> Headings)
{
    /// <summary>The grid column of a key, or -1.</summary>
    public int At(string key) => Keys.ToList().IndexOf(key);
}

/// <summary>Recognises task tables by the synonyms that offices use in their headers.</summary>
internal static partial class TaskColumnReader
{
    private const int FewestColumns = 3;
    private const int LongestHeading = 40;

    private static readonly (string Key, Regex Pattern)[] Synonyms =
    [
        (TaskColumns.Ordinal, OrdinalPattern()),
        (TaskColumns.Note, NotePattern()),
        (TaskColumns.Coordination, CoordinationPattern()),
        (TaskColumns.Lead, LeadPattern()),
        (TaskColumns.Deadline, DeadlinePattern()),
        (TaskColumns.Product, ProductPattern()),
        (TaskColumns.Content, ContentPattern()),
    ];

    /// <summary>Null when the header is no task table's: it needs tasks, and who leads them or when they end.</summary>
    public static TaskColumnMap? Read(SourceTable table)
    {
        var header = Math.Max(1, HeaderRows.Count(table));
        if (table.Columns < FewestColumns || table.Rows.Count <= header) return null;
        var headings = Enumerable.Range(0, table.Columns).Select(column => Heading(table, header, column)).ToList();
        var keys = new List<string>();
        foreach (var heading in headings)
        {
            var key = Synonyms.FirstOrDefault(synonym => synonym.Pattern.IsMatch(heading)).Key;
            if (key is not null && keys.Contains(key)) key = null;
            keys.Add(key ?? "");
        }

        if (!keys.Contains(TaskColumns.Content) || !(keys.Contains(TaskColumns.Lead) || keys.Contains(TaskColumns.Deadline))) return null;
        return WithUnknown(keys) ? new(header, keys, headings) : null;
    }

    /// <summary>The row says again what the columns are called.</summary>
    public static bool IsHeader(SourceRow row)
    {
        var keys = row.Cells.Where(cell => cell.Text.Length < LongestHeading)
            .Select(cell => Synonyms.FirstOrDefault(synonym => synonym.Pattern.IsMatch(cell.Text)).Key)
            .Where(key => key is not null).Distinct().Count();
        return keys >= FewestColumns && keys * 2 > row.Cells.Count && row.Cells.Any(cell => AgencyHeading().IsMatch(cell.Text));
    }

    /// <summary>One unknown column after the content can be kept as a note; more make it another kind of table.</summary>
    private static bool WithUnknown(List<string> keys)
    {
        var unknown = keys.IndexOf("");
        if (unknown < 0) return true;
        if (keys.LastIndexOf("") != unknown || keys.Contains(TaskColumns.Note) || unknown < keys.IndexOf(TaskColumns.Content)) return false;
        keys[unknown] = TaskColumns.Note;
        return true;
    }

    /// <summary>The lowest words of the header over a column: "Cơ quan thực hiện" is parted into "Chủ trì" and "Phối hợp" below it.</summary>
    private static string Heading(SourceTable table, int header, int column)
    {
        for (var row = header - 1; row >= 0; row--)
        {
            if (HeaderRows.IsIndexRow(table.Rows[row])) continue;
            var cell = table.Rows[row].Cells.FirstOrDefault(cell => cell.Column <= column && column < cell.Column + cell.Span);
            if (cell is { Vertical: not VerticalMerge.Continue } && cell.Text.Length > 0) return cell.Text.Replace('\n', ' ');
        }

        return "";
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(số )?(tt|stt|thứ tự)\.?$", Plain, 1000)]
    private static partial Regex OrdinalPattern();

    [GeneratedRegex(@"^(cơ quan|đơn vị) (chủ trì|thực hiện|phối hợp)", Plain, 1000)]
    private static partial Regex AgencyHeading();

    [GeneratedRegex(@"^ghi chú", Plain, 1000)]
    private static partial Regex NotePattern();

    [GeneratedRegex(@"phối hợp", Plain, 1000)]
    private static partial Regex CoordinationPattern();

    [GeneratedRegex(@"chủ trì|^(cơ quan|đơn vị)[\w ,/]* (thực hiện|chịu trách nhiệm|tham mưu)|^(cơ quan|đơn vị),? (cơ quan|đơn vị)?$|^phân công|^người thực hiện", Plain, 1000)]
    private static partial Regex LeadPattern();

    [GeneratedRegex(@"^(dự kiến )?(thời gian|thời hạn|thời điểm|tiến độ)|hoàn thành", Plain, 1000)]
    private static partial Regex DeadlinePattern();

    [GeneratedRegex(@"sản phẩm|kết quả|đầu ra", Plain, 1000)]
    private static partial Regex ProductPattern();

    [GeneratedRegex(@"nội dung|nhiệm vụ|công việc|hoạt động", Plain, 1000)]
    private static partial Regex ContentPattern();
}
