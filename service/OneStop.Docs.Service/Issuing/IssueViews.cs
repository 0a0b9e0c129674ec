using System.ComponentModel;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Service.Issuing;

[Description("A document to issue.")]
internal sealed record IssueDocumentRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("The agency's unit path: the document's unit or one above it.")] string Issuer,
    [property: Description("The approved version: exactly this one; absent: the one the state speaks of.")] string? Version = null,
    [property: Description("The day of issue, not after today; absent: today.")] DateOnly? Date = null,
    [property: Description("A reserved number; absent: the next.")] int? Number = null,
    [property: Description("The date stands out of order; the reason says why.")] bool Late = false,
    [property: Description("For the register: type and subject; absent: the document's own.")] string? Subject = null,
    [property: Description("For the register: who signed.")] string? Signer = null,
    [property: Description("For the register: recipients.")] string? Recipients = null,
    [property: Description("For the register: who keeps the file copy.")] string? CopyHolder = null,
    [property: Description("For the register: number of copies.")] int? Copies = null,
    [property: Description("For the register: remarks.")] string? Note = null)
{
    public RegisterEntry Entry => new(Subject ?? "", Signer, Recipients, CopyHolder, Copies, Note: Note);
}

[Description("An issue to give up.")]
internal sealed record GiveUpIssueRequest([property: Description("In words people read later.")] string Reason);

[Description("The last issue of a document, and how far it has come.")]
internal sealed record IssueView(
    [property: Description("begun, issued, settled (all but the PDF), complete, abandoned.")] string Stage,
    [property: Description("The agency's unit path.")] string Issuer,
    [property: Description("Year of the register; null while no number is taken.")] int? Year,
    [property: Description("Series of the register; empty for the one several types share.")] string? Series,
    [property: Description("The number; null while none is taken.")] int? Number,
    [property: Description("The symbol after the number.")] string Symbol,
    [property: Description("The day of issue.")] DateOnly Date,
    [property: Description("The version that was approved.")] string Approved,
    [property: Description("The version with number and date; null until it is saved.")] string? Version,
    [property: Description("The PDF; null while it is owed.")] RenditionView? Rendition,
    [property: Description("Warnings: the PDF is owed, and why.")] IReadOnlyList<Finding> Findings)
{
    public static IssueView From(IssueTicket ticket, RegisterLine? line, Rendition? rendition, IReadOnlyList<Finding> findings) => new(
        Name(ticket.Stage), ticket.Request.Issuer, line?.Place.Year, line?.Place.Series, line?.Place.Number, ticket.Symbol,
        ticket.Request.Date, ticket.Request.Version.Value, ticket.Saved?.Value,
        rendition is null ? null : new(rendition.KeptAs.Value, rendition.Converter, rendition.Time), findings);

    private static string Name(IssueStage stage) => (stage == IssueStage.GivingUp ? IssueStage.Abandoned : stage).ToString().ToLowerInvariant();
}

[Description("A PDF made of an issued version; the .docx is the record.")]
internal sealed record RenditionView(
    [property: Description("The document under which it is kept.")] string Document,
    [property: Description("What made it.")] string Converter,
    [property: Description("When it was noted.")] DateTimeOffset Time);
