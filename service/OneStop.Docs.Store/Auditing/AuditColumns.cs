using System.Globalization;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Auditing;

/// <summary>The columns of the audit trail, with what each tells of an entry.</summary>
public static class AuditColumns
{
    private const string TimeFormat = "dd/MM/yyyy HH:mm:ss zzz";

    /// <summary>Name of the column's heading in <c>Messages.json</c>, and its value.</summary>
    private static readonly (string Heading, Func<LedgerEntry, CultureInfo, string?> Value)[] s_all =
    [
        ("audit-number", (entry, _) => entry.Sequence.ToString(CultureInfo.InvariantCulture)),
        ("audit-time", (entry, _) => VietnamTime.Text(entry.Time, TimeFormat)),
        ("audit-act", (entry, culture) => ActName(entry.Act, culture)),
        ("audit-author", (entry, _) => entry.Author.Name),
        ("audit-author-id", (entry, _) => entry.Author.Id),
        ("audit-document", (entry, _) => entry.Document?.Value),
        ("audit-version", (entry, _) => entry.Version?.Value),
        ("audit-base", (entry, _) => entry.Base?.Value),
        ("audit-reason", (entry, _) => entry.Reason),
        ("audit-detail", (entry, culture) => AuditDetail.Tell(entry, culture, TimeFormat)),
        ("audit-tool", (entry, _) => entry.Tool),
        ("audit-content", (entry, _) => entry.Hashes?.Read),
        ("audit-hash", (entry, _) => entry.Hash),
    ];

    /// <summary>The headings, Vietnamese unless the culture is English.</summary>
    public static IReadOnlyList<string> Headings(CultureInfo culture) => [.. s_all.Select(column => MessageTable.WordFor(column.Heading, culture))];

    /// <summary>The values of an entry, in the order of the headings; empty where there is none.</summary>
    public static IReadOnlyList<string> Values(LedgerEntry entry, CultureInfo culture) => [.. s_all.Select(column => column.Value(entry, culture) ?? "")];

    /// <summary>An act as people call it: "Trình", "Lưu phiên bản"; its name in the ledger when there is no word for it.</summary>
    public static string ActName(string act, CultureInfo culture) => act.StartsWith(LedgerActs.Moved, StringComparison.Ordinal)
        ? $"{MessageTable.WordFor("act-moved", culture, LedgerActs.Moved)}: {ActName(act[LedgerActs.Moved.Length..], culture)}"
        : MessageTable.WordFor("act-" + act.Replace('.', '-'), culture, act);
}
