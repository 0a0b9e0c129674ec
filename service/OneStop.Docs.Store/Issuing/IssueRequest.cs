using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Store.Issuing;

/// <summary>A document to issue.</summary>
/// <param name="Document">Which document; its fields give type and symbol.</param>
/// <param name="Version">The approved version: exactly this one.</param>
/// <param name="Issuer">The agency's unit path: the document's unit or one above it.</param>
/// <param name="Date">The day of issue, not after today.</param>
/// <param name="Entry">The columns of the register; the subject as in the document's fields when it is empty.</param>
/// <param name="Number">A reserved number, or null for the next.</param>
/// <param name="IsLate">The date stands out of order; the act's reason says why.</param>
/// <param name="Act">Who, why, with what.</param>
public sealed record IssueRequest(
    DocumentId Document, VersionId Version, string Issuer, DateOnly Date, RegisterEntry Entry, int? Number, bool IsLate, Act Act);

/// <summary>An issue that was begun, and how far it has come. Kept so that a crash loses nothing.</summary>
/// <param name="Number">Its number in the store.</param>
/// <param name="Request">What was asked, with texts as they are kept.</param>
/// <param name="Kind">The document's type code.</param>
/// <param name="Symbol">The document's symbol.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Saved">The version with number and date, once saved.</param>
public sealed record IssueTicket(long Number, IssueRequest Request, string Kind, string Symbol, IssueStage Stage, VersionId? Saved)
{
    /// <summary>The act of one of its steps: the same key whenever it is done again. It goes on though who began it has left meanwhile.</summary>
    /// <param name="step">Name of the step.</param>
    public Act ActOf(string step) => Request.Act with
    {
        Key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"issue-{Number}-{step}"),
        Warrant = Warrant.Issue,
    };
}

/// <summary>How far an issue has come.</summary>
public enum IssueStage
{
    /// <summary>Given up: its number stands cancelled; the approved version may still have to be brought back.</summary>
    GivingUp = -1,

    /// <summary>Begun: a number may be taken, a version may be saved.</summary>
    Begun,

    /// <summary>The document is issued; lock, milestone and register may be owed.</summary>
    Issued,

    /// <summary>All but the PDF is done.</summary>
    Settled,

    /// <summary>Done.</summary>
    Complete,

    /// <summary>Given up, and nothing of it left: its number, if it had one, stands cancelled in the register.</summary>
    Abandoned,
}

/// <summary>A PDF made of an issued version. The .docx is the record; this is a picture of it.</summary>
/// <param name="Document">The document it shows.</param>
/// <param name="Version">The version it shows.</param>
/// <param name="KeptAs">The document under which it is kept in the store.</param>
/// <param name="Converter">What made it.</param>
/// <param name="Time">When it was noted.</param>
public sealed record Rendition(DocumentId Document, VersionId Version, DocumentId KeptAs, string Converter, DateTimeOffset Time);
