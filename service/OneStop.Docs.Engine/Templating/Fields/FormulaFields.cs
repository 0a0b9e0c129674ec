using System.Globalization;
using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Computes sums of table columns and rows (<c>=SUM(ABOVE)</c>); other formulas are marked for Word (ECMA-376-1 §17.16.3.4).</summary>
internal sealed partial class FormulaFields(FieldStory story, CultureInfo culture)
{
    /// <summary>Cells looked at in one part: a sum in each of thousands of rows is left to Word.</summary>
    private const int MostCells = 2_000_000;

    private readonly MarkupTree _tree = story.Tree;
    private readonly Dictionary<int, List<int>> _rows = [];
    private int _cells;

    /// <summary>Writes them.</summary>
    public void Write()
    {
        foreach (var field in story.Fields)
        {
            if (field.Code.Keyword != "=") continue;
            if (!field.HasNested && Compute(field) is { } result) story.SetResult(field, result);
            else story.MarkDirty(field);
        }
    }

    [GeneratedRegex("""^(?<function>SUM|AVERAGE|COUNT|MIN|MAX|PRODUCT)\s*\(\s*(?<where>ABOVE|LEFT)\s*\)\s*(\\#\s*"?(?<format>[#0.,]+)"?\s*)?(\\\*\s*MERGEFORMAT\s*)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Formula();

    private string? Compute(Field field)
    {
        var match = Formula().Match(field.Code.Words[0].Text);
        var cell = _tree.Enclosing(field.Begin, ElementKind.Cell);
        if (!match.Success || cell < 0) return null;
        var texts = string.Equals(match.Groups["where"].Value, "ABOVE", StringComparison.OrdinalIgnoreCase) ? Above(cell) : Left(cell);
        if (Numbers(texts) is not { Count: > 0 } numbers) return null;
        try
        {
            var result = match.Groups["function"].Value.ToUpperInvariant() switch
            {
                "SUM" => numbers.Sum(),
                "AVERAGE" => numbers.Average(),
                "COUNT" => numbers.Count,
                "MIN" => numbers.Min(),
                "MAX" => numbers.Max(),
                _ => numbers.Aggregate(1m, (product, number) => product * number),
            };
            var isGrouped = texts.Any(text => text.Contains(culture.NumberFormat.NumberGroupSeparator, StringComparison.Ordinal));
            return Write(result, match.Groups["format"].Value, isGrouped);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>In the field's own pattern, which is written with the separators of the document's language.</summary>
    private string Write(decimal result, string format, bool isGrouped)
    {
        if (format.Length == 0) return result.ToString(isGrouped ? "#,##0.##########" : "0.##########", culture);
        var isComma = culture.NumberFormat.NumberDecimalSeparator == ",";
        var pattern = isComma ? format.Replace('.', '\u0001').Replace(',', '.').Replace('\u0001', ',') : format;
        return result.ToString(pattern, culture);
    }

    /// <summary>The numbers next to the field: all up to the heading, which holds none. Null where Word alone knows what counts: blanks, words among numbers.</summary>
    private List<decimal>? Numbers(IReadOnlyList<string> texts)
    {
        var numbers = new List<decimal>();
        var isHeading = false;
        foreach (var text in texts)
        {
            if (!isHeading && decimal.TryParse(text, NumberStyles.Number, culture, out var number)) numbers.Add(number);
            else if (text.Length == 0 || text.Any(char.IsDigit)) return null;
            else isHeading = true;
        }

        return numbers;
    }

    private List<string> Left(int cell)
    {
        var row = _tree.Enclosing(cell, ElementKind.Row);
        return [.. Cells(row).TakeWhile(other => other != cell).Reverse().Select(TextOf)];
    }

    private List<string> Above(int cell)
    {
        var (row, table) = (_tree.Enclosing(cell, ElementKind.Row), _tree.Enclosing(cell, ElementKind.Table));
        if (row < 0 || table < 0) return [];
        var column = Cells(row).TakeWhile(other => other != cell).Sum(Span);
        var texts = new List<string>();
        foreach (var other in RowsOf(table).TakeWhile(other => other < row))
        {
            var at = 0;
            foreach (var candidate in Cells(other))
            {
                if (++_cells > MostCells) return [];
                if (at == column) texts.Add(TextOf(candidate));
                at += Span(candidate);
            }
        }

        texts.Reverse();
        return texts;
    }

    private List<int> RowsOf(int table)
    {
        if (_rows.TryGetValue(table, out var known)) return known;
        return _rows[table] = [.. Enumerable.Range(table, _tree.Nodes[table].After - table)
            .Where(node => _tree.Nodes[node].Kind == ElementKind.Row && _tree.Enclosing(node, ElementKind.Table) == table)];
    }

    private IEnumerable<int> Cells(int row)
    {
        for (var node = row + 1; node < _tree.Nodes[row].After; node++)
        {
            if (_tree.Nodes[node].Kind != ElementKind.Cell) continue;
            yield return node;
            node = _tree.Nodes[node].After - 1;
        }
    }

    private string TextOf(int cell) => story.Text(cell).Trim();

    private int Span(int cell)
    {
        var properties = _tree.Child(cell, ElementKind.CellProperties);
        var span = properties < 0 ? -1 : _tree.Child(properties, ElementKind.GridSpan);
        return span >= 0 && int.TryParse(FieldReader.Attribute(_tree, span, ":val"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns is > 0 and < 1_000 ? columns : 1;
    }
}
