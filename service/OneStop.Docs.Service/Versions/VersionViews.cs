using System.ComponentModel;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Service.Versions;

[Description("A page of documents, newest change first.")]
internal sealed record DocumentList(
    [property: Description("The documents.")] IReadOnlyList<DocumentView> Documents,
    [property: Description("Where the next page begins (parameter after); null at the end.")] string? Next);

[Description("A document as it stands.")]
internal sealed record DocumentView(
    [property: Description("Its id.")] string Id,
    [property: Description("File name with extension.")] string FileName,
    [property: Description("The subject line.")] string Title,
    [property: Description("The unit it belongs to, as a path from the agency down.")] string Unit,
    [property: Description("Type code: QĐ, KH …")] string? Kind,
    [property: Description("The number given by the register; null while not issued.")] string? Number,
    [property: Description("The symbol after the number.")] string? Symbol,
    [property: Description("The date of issue.")] DateOnly? Date,
    [property: Description("draft, submitted, approved, returned, issued, withdrawn.")] string State,
    [property: Description("When the first version was saved.")] DateTimeOffset Created,
    [property: Description("When it was put into the recycle bin.")] DateTimeOffset? Recycled,
    [property: Description("Who holds it.")] LockView? Lock,
    [property: Description("The newest version.")] VersionView Current,
    [property: Description("The version that was issued: the official one, whatever is newest; null while none is.")] string? Issued,
    [property: Description("The newest version says something else than the issued one: somebody saved it past the service.")] bool DiffersFromIssued)
{
    public static DocumentView From(DocumentInfo document) => new(
        document.Id.Value, document.Fields.FileName, document.Fields.Title, document.Fields.Unit, document.Fields.Kind, document.Fields.Number,
        document.Fields.Symbol, document.Fields.Date, document.Fields.State, document.Created, document.Recycled,
        document.Lock is { } held ? LockView.From(held) : null, VersionView.From(document.Current),
        document.Issued?.Value, document.DiffersFromIssued);
}

[Description("A hold on a document.")]
internal sealed record LockView(
    [property: Description("editing: for a while; final: issued, for good.")] string Kind,
    [property: Description("Who holds it.")] AuthorView By,
    [property: Description("Since when.")] DateTimeOffset At,
    [property: Description("Why.")] string Reason,
    [property: Description("When it lapses.")] DateTimeOffset? Until)
{
    public static LockView From(DocumentLock held) =>
        new(held.Kind == LockKind.Final ? "final" : "editing", AuthorView.From(held.By), held.At, held.Reason, held.Until);
}

[Description("The versions of a document, newest first.")]
internal sealed record VersionList(IReadOnlyList<VersionView> Versions);

[Description("One version of a document.")]
internal sealed record VersionView(
    [property: Description("As the store names it; opaque.")] string Id,
    [property: Description("Its place in the line, from 1.")] int Ordinal,
    [property: Description("The version before.")] string? Base,
    [property: Description("Who saved it.")] AuthorView Author,
    [property: Description("When.")] DateTimeOffset Time,
    [property: Description("Why.")] string Reason,
    [property: Description("With what.")] string Tool,
    [property: Description("Bytes.")] long Length,
    [property: Description("SHA-256 of the bytes as kept.")] string Hash,
    [property: Description("SHA-256 of the content without what stores and savings change by themselves.")] string ContentHash,
    [property: Description("The version whose content this repeats.")] string? RestoredFrom,
    [property: Description("kept, trimmed, altered, missing.")] string Availability)
{
    public static VersionView From(VersionInfo version) => new(
        version.Id.Value, version.Ordinal, version.Base?.Value, AuthorView.From(version.Author), version.Time, version.Reason, version.Tool,
        version.Length, version.Hashes.Read, version.Hashes.Normalised, version.RestoredFrom?.Value, version.Availability.ToString().ToLowerInvariant());
}

[Description("A saved version.")]
internal sealed record SavedView(
    [property: Description("The version.")] VersionView Version,
    [property: Description("The same had been saved before with the same key; nothing was changed now.")] bool Repeated);

[Description("What differs between two versions.")]
internal sealed record ComparisonView(
    [property: Description("The one.")] VersionView Older,
    [property: Description("The other.")] VersionView Newer,
    [property: Description("Not a byte differs.")] bool SameBytes,
    [property: Description("Only what stores and savings change by themselves differs.")] bool SameContent,
    [property: Description("Parts of the package that differ.")] IReadOnlyList<PartChangeView> Parts);

[Description("A part of an Office package that differs.")]
internal sealed record PartChangeView(
    [property: Description("Its name.")] string Part,
    [property: Description("added, removed, changed.")] string Change);
