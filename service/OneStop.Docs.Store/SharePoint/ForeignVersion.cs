using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>A version that somebody saved past us, in the browser or in Word: it enters the records with what SharePoint tells of it.</summary>
internal static class ForeignVersion
{
    public const string Tool = "sharepoint";

    /// <summary>Writes the version and its ledger entry, inside a transaction of the caller.</summary>
    /// <param name="write">The records.</param>
    /// <param name="document">Of which document.</param>
    /// <param name="row">Its row; null when the records do not have it yet.</param>
    /// <param name="fields">For a document that is new to the records.</param>
    /// <param name="outside">What SharePoint tells.</param>
    /// <param name="placement">Content, id and place.</param>
    public static void Write(
        BookWrite write, DocumentId document, DocumentRow? row, DocumentFields? fields, DriveItemVersion outside, Placement placement)
    {
        var author = AuthorOf(outside);
        var act = new Act(author, MessageTable.Format("saved-outside", System.Globalization.CultureInfo.GetCultureInfo("vi"), []), Tool, Key: null);
        var origin = new VersionOrigin("SharePoint", placement.Id!.Value, author, outside.LastModifiedDateTime ?? write.Now);
        var request = new IntentRequest(act, "", row?.Current, row is null ? fields : null, Version: null, origin);
        var version = VersionCommit.Write(write, new Intent(0, 0, LedgerActs.Save, document, write.Now, request, placement.Content, null), placement, row);
        LedgerBook.Append(write, new(LedgerActs.Save, document, act)
        {
            Base = version.Base,
            Version = version.Id,
            Hashes = version.Hashes,
            Detail = $"saved outside, in SharePoint, by {author.Id} at {origin.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}",
        });
    }

    /// <summary>Who saved it; a program's name when no person is told.</summary>
    private static Author AuthorOf(DriveItemVersion outside)
    {
        var someone = outside.LastModifiedBy?.Someone;
        var id = someone?.Id ?? someone?.Email ?? someone?.LoginName ?? "unknown";
        return new(Shorten(id, 128), Shorten(someone?.DisplayName ?? id, 200));
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..length];
}
