using System.ComponentModel;
using System.Globalization;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Service.Auditing;

[Description("Entries of the ledger, oldest first.")]
internal sealed record AuditList(
    IReadOnlyList<AuditEntryView> Entries,
    [property: Description("Number of the last entry when more follow: pass it as \"after\".")] long? Next);

[Description("One act that took effect.")]
internal sealed record AuditEntryView(
    [property: Description("Its number, from 1 without gaps.")] long Sequence,
    [property: Description("When.")] DateTimeOffset Time,
    [property: Description("What was done, as the ledger names it.")] string Act,
    [property: Description("The same in words.")] string ActName,
    [property: Description("Id of who answers for it.")] string AuthorId,
    [property: Description("As people read it.")] string Author,
    [property: Description("Of which document.")] string? Document,
    [property: Description("The version before.")] string? Base,
    [property: Description("The version made or meant.")] string? Version,
    [property: Description("Why.")] string Reason,
    [property: Description("With what.")] string Tool,
    [property: Description("What else belongs to the act, as the hash protects it.")] string? Detail,
    [property: Description("The same in words; times are Vietnam's.")] string? DetailTold,
    [property: Description("SHA-256 of the content as it was read back.")] string? Content,
    [property: Description("Hash of the entry before; 64 zeros for the first.")] string Previous,
    [property: Description("Hash of this entry with the one before.")] string Hash)
{
    public static AuditEntryView From(LedgerEntry entry, CultureInfo culture) => new(
        entry.Sequence, entry.Time, entry.Act, AuditColumns.ActName(entry.Act, culture), entry.Author.Id, entry.Author.Name, entry.Document?.Value,
        entry.Base?.Value, entry.Version?.Value, entry.Reason, entry.Tool, entry.Detail,
        AuditDetail.Tell(entry, culture, VietnamTime.MinuteFormat), entry.Hashes?.Read, entry.Previous, entry.Hash);
}
