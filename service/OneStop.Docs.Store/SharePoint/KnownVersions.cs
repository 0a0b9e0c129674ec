using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>A document as the records know it, with what they know of SharePoint's versions.</summary>
/// <param name="Id">Which.</param>
/// <param name="Row">Its row with the newest version.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Versions">Ids of our versions.</param>
internal sealed record KnownVersions(DocumentId Id, DocumentRow Row, DocumentPlace Place, IReadOnlySet<string> Versions)
{
    public static KnownVersions? Find(BookRead read, DocumentId document)
    {
        if (DocumentTable.Find(read, document) is not { } row) return null;
        var ids = DocumentTable.Versions(read, row.Document).Select(version => version.VersionId).ToHashSet(StringComparer.Ordinal);
        return new(document, row, DocumentPlace.Read(row.DocumentPlace), ids);
    }

    public static KnownVersions Get(BookRead read, DocumentId document) => Find(read, document) ?? throw new Problems.DocumentNotFoundException(document);

    public bool Knows(string version) => Versions.Contains(version) || Place.Shadows.Contains(version, StringComparer.Ordinal);

    /// <summary>The versions above the newest known one, oldest first.</summary>
    public IReadOnlyList<DriveItemVersion> UnknownOf(IReadOnlyList<DriveItemVersion> newestFirst) =>
        [.. newestFirst.Where(version => version.Id is not null).TakeWhile(version => !Knows(version.Id!)).Reverse()];

    /// <summary>Notes another place; inside a transaction of the caller.</summary>
    public static void SetPlace(BookWrite write, long document, DocumentPlace place) =>
        write.Run("UPDATE documents SET place = @text WHERE row = @document", new { document, text = place.Text });
}
