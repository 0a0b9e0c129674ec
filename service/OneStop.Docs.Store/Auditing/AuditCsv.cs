using System.Globalization;
using System.Text;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Store.Auditing;

/// <summary>The audit trail as CSV that spreadsheets open as it is meant: UTF-8 with a byte order mark, RFC 4180, no cell taken for a formula.</summary>
public static class AuditCsv
{
    /// <summary>Writes the entries, one a line, after a line of headings.</summary>
    /// <param name="entries">Walked once.</param>
    /// <param name="output">Written to forward, not closed.</param>
    /// <param name="culture">Of headings and acts: Vietnamese unless it is English.</param>
    /// <param name="cancellationToken">Between lines; what was written stays.</param>
    public static async Task WriteAsync(IEnumerable<LedgerEntry> entries, Stream output, CultureInfo culture, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(AuditColumns.Headings(culture)).AsMemory(), cancellationToken);
        foreach (var entry in entries) await writer.WriteAsync(Line(AuditColumns.Values(entry, culture)).AsMemory(), cancellationToken);
        await writer.FlushAsync(cancellationToken);
    }

    private static string Line(IReadOnlyList<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A cell that a spreadsheet would calculate gets an apostrophe before it (OWASP, CSV injection).</summary>
    private static string Cell(string text)
    {
        var bare = text.TrimStart(' ', '\u00A0');
        var isFormula = bare.Length > 0 && bare[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
        var safe = bare.Length > 0 && isFormula ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }
}
