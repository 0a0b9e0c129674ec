using System.Globalization;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>Writes the rows of a version that takes effect.</summary>
internal static class VersionCommit
{
    public static VersionInfo Write(BookWrite write, Intent intent, Placement placement, DocumentRow? row)
    {
        var request = intent.Request;
        var time = (request.Origin?.Time ?? write.Now).UtcTicks;
        var document = row?.Document ?? DocumentTable.Insert(write, intent.Document, request.Fields!, time, placement.DocumentPlace);
        var ordinal = (row?.Ordinal ?? 0) + 1;
        var author = request.Origin?.Author ?? request.Act.Author;
        var version = new VersionRow
        {
            Document = document,
            Ordinal = ordinal,
            VersionId = placement.Id?.Value ?? ordinal.ToString(CultureInfo.InvariantCulture),
            Base = row?.VersionId,
            AuthorId = author.Id,
            AuthorName = author.Name,
            Time = time,
            Reason = request.Act.Reason,
            Tool = request.Act.Tool,
            Length = placement.Content.Length,
            Sent = placement.Content.Hashes.Sent,
            Read = placement.Content.Hashes.Read,
            Normalised = placement.Content.Hashes.Normalised,
            RestoredFrom = request.Version?.Value,
            Place = placement.VersionPlace,
            OriginStore = request.Origin?.Store,
            OriginVersion = request.Origin?.Version.Value,
            OriginAuthorId = request.Origin?.Author.Id,
            OriginAuthorName = request.Origin?.Author.Name,
            OriginTime = request.Origin?.Time.UtcTicks,
        };
        if (row is not null && request.Fields is { } fields) DocumentTable.SetFields(write, document, fields, write.Now.UtcTicks);
        DocumentTable.AddVersion(write, version);
        if (row is not null && placement.DocumentPlace is { } place)
            write.Run("UPDATE documents SET place = @place WHERE row = @document", new { place, document });
        return version.ToVersion(write, intent.Document);
    }

    /// <summary>What the ledger says of the version besides hashes: changed fields, the version repeated, where it came from.</summary>
    public static string? Detail(Intent intent, DocumentFields? before)
    {
        string?[] lines =
        [
            intent.Request.Version is { } version ? $"content of version {version.Value}" : null,
            intent.Request.Origin is { } origin
                ? $"moved from {origin.Store}, version {origin.Version.Value}, saved there by {origin.Author.Id} at {origin.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"
                : null,
            before is not null && intent.Request.Fields is { } after ? FieldChanges.Tell(before, after) : null,
        ];
        var told = string.Join('\n', lines.Where(line => line is not null));
        return told.Length == 0 ? null : told;
    }
}
