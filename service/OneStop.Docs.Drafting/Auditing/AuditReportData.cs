using System.Globalization;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Drafting.Auditing;

/// <summary>What the template of the audit report reads; <c>sample.json</c> beside it has the same form.</summary>
/// <param name="Date">As plans write days: yyyy-MM-dd.</param>
/// <param name="From">In words, or null without a beginning.</param>
/// <param name="To">In words, or null without an end.</param>
/// <param name="Altered">Numbers of the entries whose hash, computed anew, is another; null when there are none.</param>
internal sealed record AuditReportData(
    string? Agency, string? Parent, string? Place, string Date, string? DocumentId, string? DocumentName, string? From, string? To,
    IReadOnlyList<AuditReportRow> Rows, int Count, long? LastNumber, string? LastHash, string? Altered)
{
    private const string TimeFormat = "dd/MM/yyyy HH:mm:ss";

    private static readonly CultureInfo s_language = CultureInfo.GetCultureInfo("vi-VN");

    public static AuditReportData Of(IReadOnlyList<LedgerEntry> entries, AuditScope scope)
    {
        var last = entries.Count == 0 ? null : entries[^1];
        return new(
            Given(scope.Agency), Given(scope.Parent), Given(scope.Place), scope.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            scope.Query.Document?.Value, Given(scope.DocumentName),
            Moment(scope.Query.From), Moment(scope.Query.To),
            [.. entries.Select(Row)], entries.Count, last?.Sequence, last?.Hash, Broken(entries));
    }

    private static AuditReportRow Row(LedgerEntry entry) => new(
        entry.Sequence, VietnamTime.Text(entry.Time, TimeFormat), entry.Author.Name,
        string.Equals(entry.Author.Id, entry.Author.Name, StringComparison.Ordinal) ? null : entry.Author.Id,
        AuditColumns.ActName(entry.Act, s_language), entry.Document?.Value, entry.Version?.Value, entry.Reason,
        AuditDetail.Tell(entry, s_language, TimeFormat));

    /// <summary>To the template an empty text is there; people who leave a field empty mean that it is not.</summary>
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Moment(DateTimeOffset? time) => time is { } moment ? VietnamTime.Text(moment, "HH:mm:ss 'ngày' dd/MM/yyyy") : null;

    /// <summary>An entry is broken by itself, or when it does not carry the hash of the one before where that one is here.</summary>
    private static string? Broken(IReadOnlyList<LedgerEntry> entries)
    {
        var numbers = entries
            .Where((entry, i) => LedgerChain.HashOf(entry) != entry.Hash
                || (i > 0 && entries[i - 1].Sequence == entry.Sequence - 1 && entries[i - 1].Hash != entry.Previous))
            .Select(entry => entry.Sequence.ToString(CultureInfo.InvariantCulture))
            .ToList();
        return numbers.Count == 0 ? null : string.Join(", ", numbers);
    }
}

/// <summary>One row of the table.</summary>
internal sealed record AuditReportRow(
    long Number, string Time, string Author, string? AuthorId, string Act, string? Document, string? Version, string Reason, string? Detail);
