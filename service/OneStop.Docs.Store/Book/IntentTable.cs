using System.Text.Json;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Store.Book;

/// <summary>Intents, open and closed.</summary>
internal static class IntentTable
{
    private const string Columns = "number, owner, kind, document, time, request, content, progress";

    public static Intent Open(BookWrite write, long owner, string kind, DocumentId document, IntentRequest request)
    {
        var number = write.One<long>(
            """
            INSERT INTO intents (owner, kind, document, key, time, request)
            VALUES (@owner, @kind, @document, @key, @time, @request) RETURNING number
            """,
            new
            {
                owner,
                kind,
                document = document.Value,
                key = request.Act.Key,
                time = write.Now.UtcTicks,
                request = JsonSerializer.Serialize(request, BookJson.Default.IntentRequest),
            });
        return new(number, owner, kind, document, write.Now, request, null, null);
    }

    /// <summary>Notes content that is about to be safe under its hash; from now on nobody clears it away.</summary>
    public static Intent Note(BookWrite write, Intent intent, KeptContent content, string? progress)
    {
        var noted = intent with { Content = content, Progress = progress ?? intent.Progress };
        write.Run(
            "UPDATE intents SET sent = @sent, content = @content, progress = @Progress WHERE number = @Number AND outcome IS NULL",
            new
            {
                intent.Number,
                sent = content.Hashes.Read,
                noted.Progress,
                content = JsonSerializer.Serialize(content, BookJson.Default.KeptContent),
            });
        return noted;
    }

    /// <summary>Notes how far the store has come.</summary>
    public static Intent Note(BookWrite write, Intent intent, string progress)
    {
        write.Run("UPDATE intents SET progress = @progress WHERE number = @Number AND outcome IS NULL", new { intent.Number, progress });
        return intent with { Progress = progress };
    }

    /// <summary>Closes an intent by the ledger entry that tells its outcome.</summary>
    /// <exception cref="InvalidOperationException">It was closed before; the transaction must not take effect.</exception>
    public static void Close(BookWrite write, long intent, LedgerEntry outcome)
    {
        var closed = write.Run(
            "UPDATE intents SET outcome = @Sequence, request = '', sent = NULL, content = NULL, progress = NULL WHERE number = @intent AND outcome IS NULL",
            new { intent, outcome.Sequence });
        if (closed != 1) throw new InvalidOperationException($"Intent {intent} is closed already.");
    }

    /// <summary>Closes an intent that does not take effect.</summary>
    /// <param name="write">The records.</param>
    /// <param name="intent">Which.</param>
    /// <param name="why">For the ledger, in English: <c>cancelled</c>, <c>conflict</c>, <c>crash</c> …</param>
    public static void Void(BookWrite write, Intent intent, string why)
    {
        var entry = LedgerBook.Append(write, new(LedgerActs.Void, intent.Document, intent.Request.Act)
        {
            Base = intent.Request.Base,
            Version = intent.Request.Version,
            Hashes = intent.Content?.Hashes,
            Intent = intent.Number,
            Detail = $"{intent.Kind}: {why}",
        });
        Close(write, intent.Number, entry);
    }

    /// <summary>Whether an open intent has this content.</summary>
    public static bool Refers(BookRead read, string hash) =>
        read.Find<long?>("SELECT 1 FROM intents WHERE sent = @hash AND outcome IS NULL LIMIT 1", new { hash }) is not null;

    public static bool IsOpen(BookRead read, long intent) =>
        read.Find<long?>("SELECT 1 FROM intents WHERE number = @intent AND outcome IS NULL", new { intent }) is not null;

    /// <summary>Open intents of one opening of the store, oldest first.</summary>
    public static IReadOnlyList<Intent> OpenOf(BookRead read, long owner) =>
    [
        .. read.List<IntentRow>($"SELECT {Columns} FROM intents WHERE owner = @owner AND outcome IS NULL ORDER BY number", new { owner })
            .Select(row => row.ToIntent(read)),
    ];

    /// <summary>An open intent by its number.</summary>
    public static Intent Get(BookRead read, long intent) =>
        read.One<IntentRow>($"SELECT {Columns} FROM intents WHERE number = @intent AND outcome IS NULL", new { intent }).ToIntent(read);

    /// <summary>Openings of the store that have open intents.</summary>
    public static IReadOnlyList<long> Owners(BookRead read) => read.List<long>("SELECT DISTINCT owner FROM intents WHERE outcome IS NULL");

    private sealed class IntentRow
    {
        public long Number { get; init; }

        public long Owner { get; init; }

        public string Kind { get; init; } = "";

        public string Document { get; init; } = "";

        public long Time { get; init; }

        public string Request { get; init; } = "";

        public string? Content { get; init; }

        public string? Progress { get; init; }

        public Intent ToIntent(BookRead read) => new(
            Number, Owner, Kind, DocumentId.Parse(Document), read.Moment(Time),
            JsonSerializer.Deserialize(Request, BookJson.Default.IntentRequest)!,
            Content is null ? null : JsonSerializer.Deserialize(Content, BookJson.Default.KeptContent), Progress);
    }
}
