using OneStop.Docs.Store.Graph;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Which library holds the documents, and where this machine keeps the records.</summary>
/// <param name="Drive">Id of the document library's drive.</param>
/// <param name="Records">The SQLite file with reasons, authors, hashes, keys and ledger; its folder must be on a disk of this machine.</param>
public sealed record SharePointOptions(string Drive, string Records)
{
    /// <summary>The folder in the library under which everything stands; names with slashes between. It is made when it is not there.</summary>
    public string Folder { get; init; } = "OneStop";

    /// <summary>Where files lie for a moment while they are sent or checked.</summary>
    public string SpoolFolder { get; init; } = Path.GetTempPath();

    /// <summary>The service, its limits and patience.</summary>
    public GraphOptions Graph { get; init; } = new();
}
