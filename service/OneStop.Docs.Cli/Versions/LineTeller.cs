using System.Globalization;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Cli.Versions;

/// <summary>What a store keeps, one line each, for people: words of their language, times of Vietnam's clocks.</summary>
internal sealed class LineTeller(CultureInfo culture)
{
    /// <summary>In the language of who reads the report.</summary>
    public static LineTeller For(CommandReport report) => new(report.Terminal.Culture);

    /// <summary>Id, state, number, title, newest version with who and when.</summary>
    public string Of(DocumentInfo document) => string.Join(
        "  ", document.Id.Value, $"[{StoreWords.State(document.Fields.State, culture)}]", NumberOf(document.Fields) + document.Fields.Title,
        $"v{document.Current.Id}", document.Current.Author.Name, VietnamTime.Minute(document.Current.Time)) + (document.DiffersFromIssued ? $"  ≠ v{document.Issued}" : "");

    /// <summary>Id, when, who, why; and why its content cannot be read.</summary>
    public string Of(VersionInfo version) => string.Join(
        "  ", version.Id.Value, VietnamTime.Minute(version.Time), version.Author.Name, version.Reason)
        + (version.Availability == ContentAvailability.Kept ? "" : $" ({StoreWords.Availability(version.Availability, culture)})");

    /// <summary>Id, name, unit, roles; "–" after someone who left.</summary>
    public string Of(Person person) =>
        string.Join("  ", person.Id, person.Name, person.Unit, StoreWords.Roles(person.Roles, culture)) + (person.IsActive ? "" : "  –");

    /// <summary>Document, state, version, who, when, why.</summary>
    public string Of(ReviewStatus status) => string.Join(
        "  ", status.Document.Value, $"[{StoreWords.State(status.State, culture)}]", $"v{status.Version}", status.By.Name,
        VietnamTime.Minute(status.Time), status.Reason);

    /// <summary>Number, the remark it answers, whether it is settled, version, when, who, what.</summary>
    public string Of(Comment comment) => string.Join(
        "  ", (comment.ReplyTo is { } first ? $"#{Text(comment.Number)} → #{Text(first)}" : $"#{Text(comment.Number)}") + (comment.Resolved is null ? "" : " ✓"),
        $"v{comment.Version}", VietnamTime.Minute(comment.Time), comment.By.Name, comment.Text);

    /// <summary>Number and symbol, day, state, what it is about or for whom it is kept, signer, recipients.</summary>
    public string Of(RegisterLine line) => string.Join(
        "  ", $"{Text(line.Place.Number)}/{line.Symbol ?? line.Place.Series}", line.Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "–",
        $"[{StoreWords.Line(line.State, culture)}]", line.Entry?.Subject ?? line.Holder ?? "", line.Entry?.Signer ?? "", line.Entry?.Recipients ?? "").TrimEnd();

    /// <summary>Number, when, what, who, document and version, why; then its detail in words, in brackets.</summary>
    public string Of(LedgerEntry entry) => string.Join(
        "  ", Text(entry.Sequence), VietnamTime.Minute(entry.Time), AuditColumns.ActName(entry.Act, culture), entry.Author.Name,
        entry.Document is { } document ? document.Value + (entry.Version is { } version ? " v" + version.Value : "") : "–", entry.Reason)
        + (AuditDetail.Tell(entry, culture, VietnamTime.MinuteFormat) is { } detail ? $"  ({detail.ReplaceLineEndings("; ")})" : "");

    private static string NumberOf(DocumentFields fields) => fields.Number is null ? "" : $"{fields.Number}/{fields.Symbol}: ";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
