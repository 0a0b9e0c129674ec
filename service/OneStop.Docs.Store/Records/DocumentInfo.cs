using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.Records;

/// <summary>A document as it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Fields">What is known of it apart from its content.</param>
/// <param name="Current">The newest version.</param>
/// <param name="Created">When the first version was saved.</param>
/// <param name="Lock">Who holds it, or null.</param>
/// <param name="Recycled">When it was put into the recycle bin, or null.</param>
public sealed record DocumentInfo(
    DocumentId Id, DocumentFields Fields, VersionInfo Current, DateTimeOffset Created, DocumentLock? Lock, DateTimeOffset? Recycled)
{
    /// <summary>The version that was issued, also when it was withdrawn later; it stays the official one whatever is saved past the store. Null while none is.</summary>
    public VersionId? Issued { get; init; }

    /// <summary>The newest version says something else than the issued one: somebody saved it past the store, past the final lock.</summary>
    public bool DiffersFromIssued { get; init; }
}

/// <summary>What is known of a document apart from its content. Texts are NFC.</summary>
/// <param name="FileName">With extension, legal in SharePoint and Windows, at most 128 characters.</param>
/// <param name="Title">The subject line (trích yếu), at most 500 characters.</param>
/// <param name="Unit">The unit it belongs to, as a path from the agency down: <c>ubnd-xa-duc-tho/van-phong</c>.</param>
/// <param name="Kind">Type code of NĐ 30 Annex III (<c>QĐ</c>, <c>KH</c> …) or null.</param>
/// <param name="Number">The number given by the register (số), or null while not issued.</param>
/// <param name="Symbol">The symbol without the number (ký hiệu, <c>QĐ-UBND</c>), or null.</param>
/// <param name="Date">The date of issue, or null.</param>
/// <param name="State">The review state, as <c>Review.ReviewState</c> names it; the store only keeps and searches it.</param>
public sealed record DocumentFields(
    string FileName, string Title, string Unit, string? Kind = null, string? Number = null, string? Symbol = null,
    DateOnly? Date = null, string State = "draft")
{
    /// <summary>The state of a document that is only a print of another's issued version.</summary>
    public const string Rendition = "rendition";
}

/// <summary>A hold on a document.</summary>
/// <param name="Kind">For a while, or for good.</param>
/// <param name="By">Who holds it.</param>
/// <param name="At">Since when.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">When it lapses; null for a final lock.</param>
public sealed record DocumentLock(LockKind Kind, Author By, DateTimeOffset At, string Reason, DateTimeOffset? Until);

/// <summary>How a document is held.</summary>
public enum LockKind
{
    /// <summary>One person works on it; lapses.</summary>
    Editing,

    /// <summary>It is issued: nobody saves over it.</summary>
    Final,
}
