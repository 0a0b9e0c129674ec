using OneStop.Docs.Store.Authority;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>
/// Acts that change no content, each inside a transaction of the caller and with its ledger entry. A store that has
/// something to do outside gives the intent it wrote before; who may do it was asked then. What changes nothing writes no entry.
/// </summary>
internal static class DocumentActs
{
    public static DocumentInfo Describe(BookWrite write, DescribeRequest request, long? intent = null)
    {
        var row = DocumentTable.Get(write, request.Document);
        if (intent is null) KeepingGate.Check(write, KeepingAct.Describe, request.Document, request.Act, request.Fields);
        DocumentChecks.MayChange(write, row, request.Act.Author, request.Base);
        DocumentTable.SetFields(write, row.Document, request.Fields, write.Now.UtcTicks);
        return Tell(write, row, new(LedgerActs.Describe, request.Document, request.Act)
        {
            Detail = FieldChanges.Tell(row.Fields, request.Fields),
        }, intent);
    }

    public static DocumentInfo Lock(BookWrite write, LockRequest request, long? intent = null)
    {
        var row = DocumentTable.Get(write, request.Document);
        if (intent is null) KeepingGate.Check(write, request.Kind == LockKind.Final ? KeepingAct.HoldForGood : KeepingAct.Hold, request.Document, request.Act);
        DocumentChecks.NotRecycled(row);
        var author = request.Act.Author;
        if (row.Lock(write) is { } held)
        {
            var keepsFinal = held.Kind == LockKind.Final && request.Kind == LockKind.Final;
            if (!DocumentChecks.IsSame(held.By, author) || (held.Kind == LockKind.Final && !keepsFinal))
                throw new DocumentLockedException(request.Document, held);
            if (keepsFinal) return Unchanged(write, row, intent);
        }

        write.Touch(KeptTables.Locks, row.Id);
        var until = request.For is { } span ? (write.Now + span).UtcTicks : (long?)null;
        write.Run(
            """
            INSERT INTO locks (document, kind, by_id, by_name, at, reason, until)
            VALUES (@Document, @kind, @Id, @Name, @at, @Reason, @until)
            ON CONFLICT (document) DO UPDATE SET kind = excluded.kind, by_id = excluded.by_id, by_name = excluded.by_name,
              at = excluded.at, reason = excluded.reason, until = excluded.until
            """,
            new { row.Document, kind = (int)request.Kind, author.Id, author.Name, at = write.Now.UtcTicks, request.Act.Reason, until });
        return Tell(write, row, new(LedgerActs.Lock, request.Document, request.Act)
        {
            Detail = request.Kind == LockKind.Final ? "final" : $"editing until {write.Moment(until!.Value).UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}",
        }, intent);
    }

    public static DocumentInfo Unlock(BookWrite write, UnlockRequest request, long? intent = null)
    {
        var row = DocumentTable.Get(write, request.Document);
        if (intent is null) KeepingGate.Check(write, KeepingGate.ActOf(write, request), request.Document, request.Act);
        if (row.Lock(write) is not { } held) return Unchanged(write, row, intent);
        var refused = held.Kind == LockKind.Final ? !request.EvenFinal : !request.EvenOthers && !DocumentChecks.IsSame(held.By, request.Act.Author);
        if (refused) throw new DocumentLockedException(request.Document, held);
        write.Touch(KeptTables.Locks, row.Id);
        write.Run("DELETE FROM locks WHERE document = @Document", new { row.Document });
        return Tell(write, row, new(LedgerActs.Unlock, request.Document, request.Act)
        {
            Detail = $"{(held.Kind == LockKind.Final ? "final" : "editing")} lock of {held.By.Id}",
        }, intent);
    }

    public static DocumentInfo Recycle(BookWrite write, RecycleRequest request, long? intent = null)
    {
        var row = DocumentTable.Get(write, request.Document);
        if (intent is null) KeepingGate.Check(write, KeepingAct.Recycle, request.Document, request.Act);
        if (row.Recycled is not null) return Unchanged(write, row, intent);
        DocumentChecks.NotHeld(write, row, request.Act.Author);
        SetRecycled(write, row, write.Now.UtcTicks);
        return Tell(write, row, new(LedgerActs.Recycle, request.Document, request.Act), intent);
    }

    public static DocumentInfo Recover(BookWrite write, RecycleRequest request, long? intent = null)
    {
        var row = DocumentTable.Get(write, request.Document);
        if (intent is null) KeepingGate.Check(write, KeepingAct.Recover, request.Document, request.Act);
        if (row.Recycled is null) return Unchanged(write, row, intent);
        SetRecycled(write, row, null);
        return Tell(write, row, new(LedgerActs.Recover, request.Document, request.Act), intent);
    }

    private static void SetRecycled(BookWrite write, DocumentRow row, long? recycled)
    {
        write.Touch(KeptTables.Documents, row.Document);
        write.Run(
            "UPDATE documents SET recycled = @recycled, changed = @now WHERE row = @Document",
            new { row.Document, recycled, now = write.Now.UtcTicks });
    }

    private static DocumentInfo Tell(BookWrite write, DocumentRow before, LedgerDraft draft, long? intent)
    {
        var entry = LedgerBook.Append(write, draft with { Base = before.Current, Intent = intent });
        if (intent is { } number) IntentTable.Close(write, number, entry);
        return DocumentTable.Get(write, draft.Document!.Value).ToDocument(write);
    }

    // An intent must end in an entry even when the act found nothing to do.
    private static DocumentInfo Unchanged(BookWrite write, DocumentRow row, long? intent)
    {
        if (intent is { } number) IntentTable.Void(write, IntentTable.Get(write, number), "nothing to do");
        return row.ToDocument(write);
    }
}
