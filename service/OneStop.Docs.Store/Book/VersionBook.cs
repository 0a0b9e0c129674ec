using OneStop.Docs.Store.Authority;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>
/// How versions come into the records, for every store: an intent, then – when the store has the content safe – the
/// version with its ledger entry and key in one transaction. The store adds how content is put, got and verified.
/// </summary>
internal sealed class VersionBook(StoreDatabase database)
{
    public StoreDatabase Database { get; } = database;

    /// <summary>Checks that the save may be done as things stand, and writes the intent.</summary>
    /// <param name="request">As <see cref="Checking.RequestCheck"/> gives it.</param>
    /// <param name="cancellationToken">Until the intent is written.</param>
    public Task<Opening> BeginAsync(SaveRequest request, CancellationToken cancellationToken) => BeginAsync(
        LedgerActs.Save, request.Document,
        new(request.Act, ActFingerprint.Of(request), request.Base, request.Fields, Origin: request.Origin), cancellationToken);

    /// <inheritdoc cref="BeginAsync(SaveRequest, CancellationToken)"/>
    public Task<Opening> BeginAsync(RestoreRequest request, CancellationToken cancellationToken) => BeginAsync(
        LedgerActs.Restore, request.Document,
        new(request.Act, ActFingerprint.Of(request), request.Base, Version: request.Version), cancellationToken);

    /// <summary>Writes the intent of an act that makes no version but does something outside; <see cref="BookActs"/> closes it.</summary>
    /// <param name="kind">Recycling or recovering, as the ledger names it.</param>
    /// <param name="document">Of which document.</param>
    /// <param name="act">Who, why, with what.</param>
    /// <param name="fingerprint">See <see cref="ActFingerprint"/>.</param>
    /// <param name="cancellationToken">Until the intent is written.</param>
    public Task<Opening> BeginAsync(string kind, DocumentId document, Act act, string fingerprint, CancellationToken cancellationToken) =>
        Database.WriteAsync(
            write =>
            {
                if (KeyTable.Find(write, act.Key) is { } known) return new Opening(null, known, fingerprint);
                KeepingGate.Check(write, kind == LedgerActs.Recycle ? KeepingAct.Recycle : KeepingAct.Recover, document, act);
                return new Opening(IntentTable.Open(write, Database.Owner, kind, document, new(act, fingerprint)), null, fingerprint);
            },
            cancellationToken);

    /// <summary>Notes content under its hash before it takes its final place; from now on nobody clears it away.</summary>
    /// <param name="intent">Whose content.</param>
    /// <param name="content">Hashes and length.</param>
    /// <param name="progress">The store's own note, or null.</param>
    /// <param name="cancellationToken">Until the note is made.</param>
    public Task<Intent> NoteAsync(Intent intent, KeptContent content, string? progress, CancellationToken cancellationToken) =>
        Database.WriteAsync(write => IntentTable.Note(write, intent, content, progress), cancellationToken, durable: false);

    /// <summary>Notes how far the store has come outside; survives a power cut.</summary>
    public Task<Intent> NoteAsync(Intent intent, string progress, CancellationToken cancellationToken) =>
        Database.WriteAsync(write => IntentTable.Note(write, intent, progress), cancellationToken);

    /// <summary>The version takes effect. What forbids it meanwhile voids the intent and is thrown.</summary>
    public async Task<SavedVersion> CommitAsync(Intent intent, Placement placement, CancellationToken cancellationToken)
    {
        var (saved, refusal) = await Database.WriteAsync(write => TryCommit(write, intent, placement), cancellationToken);
        return saved ?? throw refusal!;
    }

    /// <summary>The act does not take effect; nothing is left of it but its line in the ledger.</summary>
    public Task VoidAsync(Intent intent, string why) => Database.WriteAsync(
        write =>
        {
            if (IntentTable.IsOpen(write, intent.Number)) IntentTable.Void(write, intent, why);
        },
        CancellationToken.None);

    /// <summary>The answer of the first time.</summary>
    /// <param name="known">What the key was used for.</param>
    /// <param name="fingerprint">Of the act now, with its content.</param>
    /// <exception cref="KeyReusedException">It was another act.</exception>
    public SavedVersion Repeat(KnownKey known, string fingerprint)
    {
        known.MustBe(fingerprint);
        return Database.Read(read => Answer(read, known));
    }

    private Task<Opening> BeginAsync(string kind, DocumentId document, IntentRequest request, CancellationToken cancellationToken) =>
        Database.WriteAsync(
            write =>
            {
                if (KeyTable.Find(write, request.Act.Key) is { } known) return new Opening(null, known, request.Fingerprint);
                KeepingGate.Check(write, document, request);
                MayBegin(write, document, request);
                return new Opening(IntentTable.Open(write, Database.Owner, kind, document, request), null, request.Fingerprint);
            },
            cancellationToken);

    private static DocumentRow? MayBegin(BookRead read, DocumentId document, IntentRequest request)
    {
        var row = DocumentTable.Find(read, document);
        if (row is null) return request.Base is null && request.Version is null ? null : throw new DocumentNotFoundException(document);
        if (request.Version is { } version) DocumentTable.GetVersion(read, document, version);
        DocumentChecks.MayChange(read, row, request.Act.Author, request.Base);
        return row;
    }

    private (SavedVersion? Saved, VersionStoreException? Refusal) TryCommit(BookWrite write, Intent intent, Placement placement)
    {
        try
        {
            // Two tries of one act may run side by side; the later to arrive is the repetition.
            if (KeyTable.Find(write, intent.Request.Act.Key) is { } known)
            {
                IntentTable.Void(write, intent, "repeated");
                known.MustBe(FingerprintOf(intent, placement.Content));
                return (Answer(write, known), null);
            }

            // The way of the content may have been long. What recovery finishes for a dead opening was asked when it was begun.
            if (!placement.Settled && intent.Owner == Database.Owner) KeepingGate.Check(write, intent.Document, intent.Request);
            var row = placement.Settled ? DocumentTable.Find(write, intent.Document) : MayBegin(write, intent.Document, intent.Request);
            return (new(Commit(write, intent, placement, row), Repeated: false), null);
        }
        catch (KeyReusedException refusal)
        {
            return (null, refusal);
        }
        catch (VersionStoreException refusal)
        {
            IntentTable.Void(write, intent with { Content = placement.Content }, refusal.Problems[0].Code);
            return (null, refusal);
        }
    }

    private static VersionInfo Commit(BookWrite write, Intent intent, Placement placement, DocumentRow? row)
    {
        var version = VersionCommit.Write(write, intent, placement, row);
        var entry = LedgerBook.Append(write, new(intent.Kind, intent.Document, intent.Request.Act)
        {
            Base = version.Base,
            Version = version.Id,
            Hashes = version.Hashes,
            Intent = intent.Number,
            Detail = VersionCommit.Detail(intent, row?.Fields),
        });
        IntentTable.Close(write, intent.Number, entry);
        KeyTable.Put(write, intent.Request.Act.Key, FingerprintOf(intent, placement.Content), intent.Document, version.Id.Value);
        return version;
    }

    // A restore repeats content the store has; only a save brings content of its own.
    private static string FingerprintOf(Intent intent, KeptContent content) => intent.Request.Version is null
        ? ActFingerprint.WithContent(intent.Request.Fingerprint, content.Hashes.Sent)
        : intent.Request.Fingerprint;

    private static SavedVersion Answer(BookRead read, KnownKey known)
    {
        var document = DocumentId.Parse(known.Document);
        return new(DocumentTable.GetVersion(read, document, new(known.Answer)).ToVersion(read, document), Repeated: true);
    }
}

/// <summary>What beginning an act gives: an intent, or what its key was used for before.</summary>
/// <param name="Intent">Null when the key is known.</param>
/// <param name="Known">Null when the act is new.</param>
/// <param name="Fingerprint">Of the request without content.</param>
internal sealed record Opening(Intent? Intent, KnownKey? Known, string Fingerprint);
