using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>A row of a task table, its cells' lines by column key. Grows when a page break cut it.</summary>
internal sealed partial class TaskRow
{
    private readonly Dictionary<string, List<string>> _lines = new(StringComparer.Ordinal);

    public TaskRow(SourceRow row, TaskColumnMap columns)
    {
        var shift = LacksOrdinal(row, columns) ? 1 : 0;
        HidesOrdinal = shift > 0;
        foreach (var cell in row.Cells.Where(cell => cell.Column + shift < columns.Keys.Count))
        {
            var key = columns.Keys[cell.Column + shift];
            _lines[key] = [.. cell.Lines.Select(line => LineText.WithoutEndMark(line.Text))];
            if (key == TaskColumns.Ordinal) HidesOrdinal |= cell.Vertical == VerticalMerge.Continue;
            if (key == TaskColumns.Content) HidesContent = cell.Vertical == VerticalMerge.Continue;
        }

        MoveLoneTextToContent();
        IsOneCell = !HidesOrdinal && IsTitle(row);
        Place = row.Cells.SelectMany(cell => cell.Lines).FirstOrDefault();
        CellCount = row.Cells.Sum(cell => cell.Span);
    }

    /// <summary>The first line, which knows where the row stands.</summary>
    public SourceLine? Place { get; }

    public int CellCount { get; }

    /// <summary>All its text stands in one cell that covers others.</summary>
    public bool IsOneCell { get; }

    public bool HidesOrdinal { get; }

    public bool HidesContent { get; }

    public bool IsEmpty => _lines.Values.All(lines => lines.Count == 0);

    public string Ordinal => Text(TaskColumns.Ordinal);

    public string Text(string key) => string.Join('\n', Lines(key));

    public IReadOnlyList<string> Lines(string key) => _lines.TryGetValue(key, out var lines) ? lines : [];

    /// <summary>No column but ordinal and content says anything.</summary>
    public bool IsTitleOnly => _lines.All(pair => pair.Key is TaskColumns.Ordinal or TaskColumns.Content || pair.Value.Count == 0);

    /// <summary>Everything it says, for a row that is one merged cell.</summary>
    public string All => string.Join(' ', _lines.Values.SelectMany(lines => lines));

    /// <summary>A row with nothing but an ordinal and one text says its content, in whatever column a drifted grid put it.</summary>
    private void MoveLoneTextToContent()
    {
        var filled = _lines.Where(pair => pair.Value.Count > 0 && pair.Key != TaskColumns.Ordinal).Select(pair => pair.Key).ToList();
        if (HidesContent || Ordinal.Length == 0 || filled is not [var key] || key == TaskColumns.Content) return;
        _lines[TaskColumns.Content] = _lines[key];
        _lines[key] = [];
    }

    private static bool IsTitle(SourceRow row) =>
        row.Cells.Count == 1
        || (row.Cells.Count(cell => cell.Text.Length > 0) == 1 && row.Cells.Any(cell => cell.Span > 1 && cell.Text.Length > 0));

    /// <summary>
    /// Converters that lose vertical merges leave such rows a cell short: what stands in the first cell is no ordinal then,
    /// the one above covers this row too.
    /// </summary>
    private static bool LacksOrdinal(SourceRow row, TaskColumnMap columns) =>
        columns.Keys[0] == TaskColumns.Ordinal
        && row.Cells.Count > 1 && row.Cells.Count < columns.Keys.Count
        && row.Cells[0] is { Column: 0, Span: 1, Text.Length: > 0 } first
        && !OrdinalLike().IsMatch(first.Text);

    [GeneratedRegex(@"^[\d.()\p{Lu}*+-]{1,8}$|^\p{L}[.)]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OrdinalLike();

    /// <summary>Takes the rest of the row from the next page, cell by cell.</summary>
    public void Append(TaskRow rest)
    {
        foreach (var (key, lines) in rest._lines.Where(pair => pair.Value.Count > 0))
        {
            if (!_lines.TryGetValue(key, out var own) || own.Count == 0)
            {
                _lines[key] = [.. lines];
                continue;
            }

            var isNewLine = LineText.IsClosed(own[^1]) || lines[0][0] is '-' or '+' or '*';
            if (!isNewLine)
            {
                own[^1] += " " + lines[0];
                own.AddRange(lines.Skip(1));
            }
            else own.AddRange(lines);
        }
    }
}
