using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Store.Moving;

/// <summary>What a version of the old store is called in the new one.</summary>
internal sealed class MovedVersions
{
    private readonly Dictionary<(string Document, string Version), string> _ids = [];
    private readonly HashSet<string> _documents;

    /// <param name="read">The new records.</param>
    /// <param name="store">The name of the old store.</param>
    /// <param name="document">Of this document only, or null for all.</param>
    public MovedVersions(BookRead read, string store, DocumentId? document = null)
    {
        var rows = read.List<Row>(
            "SELECT d.id Document, v.origin_version Old, v.id New FROM documents d JOIN versions v ON v.document = d.row WHERE v.origin_store = @store" +
            (document is null ? "" : " AND d.id = @id"),
            new { store, id = document?.Value });
        foreach (var row in rows) _ids[(row.Document, row.Old)] = row.New;
        _documents = rows.Select(row => row.Document).ToHashSet(StringComparer.Ordinal);
    }

    public bool Has(string? document) => document is not null && _documents.Contains(document);

    /// <summary>The version's id; null for one whose content was lost.</summary>
    public VersionId? Find(DocumentId document, VersionId version) =>
        _ids.TryGetValue((document.Value, version.Value), out var id) ? new VersionId(id) : null;

    /// <summary>The version's id; the old one for a version whose content was lost.</summary>
    public string Map(string document, string version) => _ids.GetValueOrDefault((document, version), version);

    /// <summary>The row with the version named anew.</summary>
    public IDictionary<string, object?> Map(IDictionary<string, object?> row, string column)
    {
        if (row.Text(column) is { } version) row[column] = Map(row.Text("document")!, version);
        return row;
    }

    private sealed class Row
    {
        public string Document { get; init; } = "";

        public string Old { get; init; } = "";

        public string New { get; init; } = "";
    }
}
