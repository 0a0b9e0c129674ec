using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Drafting.Keeping;

/// <summary>What someone says of a document; what is null is not said.</summary>
/// <param name="FileName">With extension.</param>
/// <param name="Title">The subject line.</param>
/// <param name="Unit">The unit it belongs to.</param>
/// <param name="Kind">Type code.</param>
/// <param name="Symbol">The symbol after the number.</param>
public sealed record GivenFields(string? FileName, string? Title, string? Unit, string? Kind, string? Symbol)
{
    /// <summary>The fields as they are to be: what is not said stays as it was.</summary>
    public DocumentFields Over(DocumentFields before) => before with
    {
        FileName = FileName ?? before.FileName,
        Title = Title ?? before.Title,
        Unit = Unit ?? before.Unit,
        Kind = Kind ?? before.Kind,
        Symbol = Symbol ?? before.Symbol,
    };

    /// <summary>The fields of a new document: called as its file, unless it is said otherwise.</summary>
    /// <param name="fileName">What the file is called where it comes from.</param>
    public DocumentFields ForNew(string fileName) =>
        Over(new DocumentFields(fileName, Path.GetFileNameWithoutExtension(fileName), ""));
}
