using System.Globalization;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>Documents and versions, read and written by row.</summary>
internal static class DocumentTable
{
    public static DocumentRow? Find(BookRead read, DocumentId document) =>
        read.Find<DocumentRow>(DocumentRow.Select + "WHERE d.id = @id", new { id = document.Value });

    /// <exception cref="DocumentNotFoundException">None of that id.</exception>
    public static DocumentRow Get(BookRead read, DocumentId document) =>
        Find(read, document) ?? throw new DocumentNotFoundException(document);

    /// <exception cref="DocumentNotFoundException">No such document.</exception>
    /// <exception cref="VersionNotFoundException">No such version.</exception>
    public static VersionRow GetVersion(BookRead read, DocumentId document, VersionId version)
    {
        var row = Get(read, document).Document;
        return read.Find<VersionRow>(
            $"SELECT {VersionRow.Columns} FROM versions v WHERE v.document = @row AND v.id = @version", new { row, version = version.Value })
            ?? throw new VersionNotFoundException(document, version);
    }

    /// <summary>Newest first.</summary>
    public static List<VersionRow> Versions(BookRead read, long document) =>
        read.List<VersionRow>($"SELECT {VersionRow.Columns} FROM versions v WHERE v.document = @document ORDER BY v.ordinal DESC", new { document });

    /// <summary>A new document; its first version must follow in the same transaction.</summary>
    /// <returns>Its row.</returns>
    public static long Insert(BookWrite write, DocumentId document, DocumentFields fields, long time, string? place)
    {
        var row = write.One<long>(
            """
            INSERT INTO documents (id, file_name, title, unit, kind, number, symbol, date, state, current, created, changed, place)
            VALUES (@id, @FileName, @Title, @Unit, @Kind, @Number, @Symbol, @date, @State, 0, @time, @time, @place)
            RETURNING row
            """,
            new
            {
                id = document.Value,
                fields.FileName,
                fields.Title,
                fields.Unit,
                fields.Kind,
                fields.Number,
                fields.Symbol,
                date = Text(fields.Date),
                fields.State,
                time,
                place,
            });
        write.TouchNew(KeptTables.Documents, row);
        write.Run("INSERT INTO search (rowid, words) VALUES (@row, @words)", new { row, words = SearchText.Of(fields) });
        return row;
    }

    public static void SetFields(BookWrite write, long row, DocumentFields fields, long changed)
    {
        write.Touch(KeptTables.Documents, row);
        write.Run(
            """
            UPDATE documents SET file_name = @FileName, title = @Title, unit = @Unit, kind = @Kind, number = @Number,
              symbol = @Symbol, date = @date, state = @State, changed = @changed
            WHERE row = @row
            """,
            new
            {
                row,
                fields.FileName,
                fields.Title,
                fields.Unit,
                fields.Kind,
                fields.Number,
                fields.Symbol,
                date = Text(fields.Date),
                fields.State,
                changed,
            });
        write.Run("UPDATE search SET words = @words WHERE rowid = @row", new { row, words = SearchText.Of(fields) });
    }

    /// <summary>Appends a version, which is the newest from then on.</summary>
    public static void AddVersion(BookWrite write, VersionRow version)
    {
        write.TouchNew(KeptTables.Versions, version.Document, version.Ordinal);
        write.Touch(KeptTables.Documents, version.Document);
        write.Run(
            """
            INSERT INTO versions (document, ordinal, id, base, author_id, author_name, time, reason, tool, length, sent, read,
              normalised, restored_from, origin_store, origin_version, origin_author_id, origin_author_name, origin_time, place)
            VALUES (@Document, @Ordinal, @VersionId, @Base, @AuthorId, @AuthorName, @Time, @Reason, @Tool, @Length, @Sent, @Read,
              @Normalised, @RestoredFrom, @OriginStore, @OriginVersion, @OriginAuthorId, @OriginAuthorName, @OriginTime, @Place)
            """,
            version);
        write.Run(
            "UPDATE documents SET current = @Ordinal, changed = @now WHERE row = @Document",
            new { version.Ordinal, version.Document, now = write.Now.UtcTicks });
    }

    /// <summary>Notes what became of a version's content outside.</summary>
    public static void SetAvailability(BookWrite write, long document, int ordinal, ContentAvailability availability) => write.Run(
        "UPDATE versions SET availability = @availability WHERE document = @document AND ordinal = @ordinal",
        new { document, ordinal, availability = (int)availability });

    /// <summary>Notes that this content is as it was saved.</summary>
    public static void SetKept(BookWrite write, string hash) =>
        write.Run("UPDATE versions SET availability = @kept WHERE read = @hash", new { hash, kept = (int)ContentAvailability.Kept });

    /// <summary>Whether a version has this content.</summary>
    public static bool RefersToContent(BookRead read, string hash) =>
        read.Find<long?>("SELECT 1 FROM versions WHERE read = @hash LIMIT 1", new { hash }) is not null;

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
