namespace OneStop.Docs.Store.Records;

/// <summary>What to look for; what is null does not matter. Newest change first.</summary>
/// <param name="Text">Words of title, file name, number, symbol; with or without Vietnamese marks; every word must occur, the last may be a beginning.</param>
/// <param name="Unit">The unit and all beneath it.</param>
/// <param name="Kind">Type code.</param>
/// <param name="Author">Id of someone who saved one of the versions.</param>
/// <param name="State">Review state; <see cref="DocumentFields.Rendition"/> for the renditions themselves, which are else found through the document they are of, not beside it.</param>
/// <param name="From">Changed at or after.</param>
/// <param name="To">Changed before.</param>
/// <param name="Recycled">The recycle bin instead of the documents in use.</param>
/// <param name="Count">At most so many, 1–200.</param>
/// <param name="After">Where the page before ended (<see cref="DocumentPage.Next"/>), or null.</param>
public sealed record DocumentQuery(
    string? Text = null, string? Unit = null, string? Kind = null, string? Author = null, string? State = null,
    DateTimeOffset? From = null, DateTimeOffset? To = null, bool Recycled = false, int Count = 50, string? After = null);

/// <summary>A page of documents.</summary>
/// <param name="Documents">Newest change first; empty when nothing is found.</param>
/// <param name="Next">Where the next page begins, or null at the end. Opaque.</param>
public sealed record DocumentPage(IReadOnlyList<DocumentInfo> Documents, string? Next);
