using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Auditing;

/// <summary>Tells in words what verifying has found: where, what the ledger says, what stands there. Vietnamese unless the culture is English; times are Vietnam's.</summary>
public static class FindingText
{
    /// <summary>A finding as a sentence without its full stop, the place at its beginning.</summary>
    public static string Tell(VerificationFinding finding, CultureInfo culture)
    {
        var told = finding.Fact.Row is { } row ? Row(finding.Fact.Words, row, culture) : Simple(finding, culture);
        if (finding.Entry is { } entry) told += Format("found-entry", culture, Number(entry));
        return told.Length > 0 && char.IsLower(told[0]) ? char.ToUpper(told[0], CultureInfo.InvariantCulture) + told[1..] : told;
    }

    /// <summary>Rows that could not be held against the ledger, as a sentence.</summary>
    public static string Tell(UncheckedRows rows, CultureInfo culture) =>
        Format("found-unchecked", culture, Number(rows.Count), MessageTable.WordFor("table-" + Hyphens(rows.Table), culture));

    private static string Simple(VerificationFinding finding, CultureInfo culture)
    {
        var fact = Format(
            finding.Fact.Words, culture,
            [.. finding.Fact.Arguments.Select(argument => argument.StartsWith('@') ? AuditColumns.ActName(argument[1..], culture) : ProblemList.Shown(argument))]);
        if (finding.Document is not { } document) return fact;
        return finding.Version is { } version
            ? Format("found-at-version", culture, document.Value, version.Value, fact)
            : Format("found-at-document", culture, document.Value, fact);
    }

    private static string Row(string words, DifferingRow row, CultureInfo culture)
    {
        var place = Format("row-" + Hyphens(row.Table), culture, [.. row.Key.Select(ProblemList.Shown), "", "", "", ""]);
        return row.Column is { } column
            ? Format(words, culture, place, Column(row.Table, column, culture), RowWords.Tell(row.Table, column, row.Told, culture), RowWords.Tell(row.Table, column, row.Found, culture))
            : Format(words, culture, place, Whole(row, row.Told ?? row.Found, culture));
    }

    /// <summary>All columns of a row that say something.</summary>
    private static string Whole(DifferingRow row, string? json, CultureInfo culture)
    {
        if (json is null) return "";
        using var columns = JsonDocument.Parse(json);
        return string.Join("; ", columns.RootElement.EnumerateObject()
            .Where(column => column.Value.ValueKind != JsonValueKind.Null && !RowWords.IsForPrograms(column.Name))
            .Select(column => $"{Column(row.Table, column.Name, culture)} {RowWords.Tell(row.Table, column.Name, column.Value.ToString(), culture)}"));
    }

    private static string Column(string table, string column, CultureInfo culture) => MessageTable.WordFor(
        $"column-{Hyphens(table)}-{Hyphens(column)}", culture, MessageTable.WordFor("column-" + Hyphens(column), culture, column));

    private static string Format(string words, CultureInfo culture, params string[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, MessageTable.WordFor(words, culture), arguments);

    private static string Hyphens(string name) => name.Replace('_', '-');

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
