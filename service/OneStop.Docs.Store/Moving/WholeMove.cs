using OneStop.Docs.Store.Authority;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Moving;

/// <summary>
/// Moves a store whole: documents with all versions and immutable copies, states, remarks, looks, people, registers under the same
/// numbers, issues, and the ledger. First <see cref="Check"/>, then every document, then the records. Broken off anywhere it is simply
/// begun again. Nothing is taken away from the old store, in which nobody should work meanwhile.
/// </summary>
/// <param name="from">The store that is read.</param>
/// <param name="fromRecords">Its records.</param>
/// <param name="name">What its owner calls it; kept with every version. 1–100 characters.</param>
/// <param name="to">The store that is written.</param>
/// <param name="toRecords">Its records.</param>
/// <param name="mover">Who answers for the move.</param>
/// <param name="tool">With what.</param>
public sealed class WholeMove(IVersionStore from, StoreDatabase fromRecords, string name, IVersionStore to, StoreDatabase toRecords, Author mover, string tool)
{
    private readonly StoreMove _documents = new(from, fromRecords, name, to, mover, tool);
    private readonly LedgerMove _ledger = new(fromRecords, name, toRecords);

    /// <summary>Every document of the old store, recycled ones and PDFs too.</summary>
    public IReadOnlyList<DocumentId> Find() =>
        [.. fromRecords.Read(read => read.List<string>("SELECT id FROM documents ORDER BY id")).Select(DocumentId.Parse)];

    /// <summary>Looks whether the move can be done, without changing anything.</summary>
    /// <exception cref="InvalidRequestException">The one who moves is no administrator over all of it, in either store that has people; registers that contradict each other, documents of the same id that did not come from here, issues that are not done: all of it.</exception>
    /// <exception cref="KeyReusedException">Another store was moved under this name.</exception>
    public void Check()
    {
        var problems = new ProblemList();
        fromRecords.Read(old => toRecords.Read(now =>
        {
            Allowed(old, now, problems);
            RegisterMove.Check(old, now, problems);
            Unfinished(old, problems);
            Strangers(old, now, problems);
            return true;
        }));
        problems.ThrowIfAny();
        _ledger.Check();
    }

    /// <summary>Copies one document with its versions and immutable copies.</summary>
    /// <inheritdoc cref="StoreMove.MoveAsync" path="/returns|/exception"/>
    public async Task<MovedDocument> MoveAsync(DocumentId document, CancellationToken cancellationToken)
    {
        var moved = await _documents.MoveAsync(document, cancellationToken);
        var versions = toRecords.Read(read => new MovedVersions(read, name, document));
        foreach (var old in fromRecords.Read(read => MilestoneTable.Of(read, document)).Where(old => versions.Find(document, old.Version) is not null))
        {
            await to.KeepMilestoneAsync(
                new(document, versions.Find(document, old.Version)!.Value, old.Kind, new(mover, name, tool, Key: null) { Warrant = Warrant.Move }), cancellationToken);
        }

        return moved;
    }

    /// <summary>Carries over everything besides documents, after all of them are there; what is there already stays.</summary>
    /// <exception cref="InvalidRequestException">As <see cref="Check"/>; nothing was changed.</exception>
    public async Task<MovedRecords> MoveRecordsAsync(CancellationToken cancellationToken)
    {
        var entries = await _ledger.RunAsync(cancellationToken);
        var moved = await toRecords.WriteAsync(
            write => fromRecords.Read(old =>
            {
                var problems = new ProblemList();
                Allowed(old, write, problems);
                RegisterMove.Check(old, write, problems);
                Unfinished(old, problems);
                problems.ThrowIfAny();
                return Move(old, write) with { Entries = entries };
            }),
            cancellationToken);
        return moved;
    }

    private MovedRecords Move(BookRead old, BookWrite write)
    {
        var review = new ReviewMove(old, write, new MovedVersions(write, name));
        var moved = new MovedRecords(review.People(), review.States(), review.Remarks(), review.Looks(), RegisterMove.Run(old, write), 0);
        review.Issues();
        var line = new LedgerDraft(LedgerActs.MoveRecords, null, new(mover, name, tool, Key: null));
        if (moved != new MovedRecords(0, 0, 0, 0, 0, 0) || write.HasUntold)
        {
            LedgerBook.Append(write, line with
            {
                Detail = $"from {name}: {moved.People} people, {moved.States} states, {moved.Remarks} remarks, {moved.Looks} looks, {moved.Lines} lines of registers",
            });
        }

        while (write.HasUntold) LedgerBook.Append(write, line);
        return moved;
    }

    /// <summary>Whoever carries a store whole must be an administrator over all its units, in each of the two that has people.</summary>
    private void Allowed(BookRead old, BookRead now, ProblemList problems)
    {
        var units = old.List<string>("SELECT unit FROM documents UNION SELECT unit FROM people UNION SELECT issuer FROM registers");
        KeepingGate.RequireAdmin(old, problems, mover, units);
        KeepingGate.RequireAdmin(now, problems, mover, units);
    }

    private static void Unfinished(BookRead old, ProblemList problems)
    {
        foreach (var ticket in IssueTable.Unfinished(old).Where(ticket => ticket.Stage < IssueStage.Settled))
            problems.Add("document", StoreCodes.BeingIssued, ticket.Request.Document.Value);
    }

    private void Strangers(BookRead old, BookRead now, ProblemList problems)
    {
        var ours = old.List<string>("SELECT id FROM documents").ToHashSet(StringComparer.Ordinal);
        var others = now.List<string>(
            "SELECT d.id FROM documents d JOIN versions v ON v.document = d.row AND v.ordinal = 1 WHERE v.origin_store IS NOT @name ORDER BY d.id", new { name });
        foreach (var id in others.Where(ours.Contains))
        {
            var row = DocumentTable.Get(now, DocumentId.Parse(id));
            problems.Add("document", StoreCodes.Exists, id, row.VersionId, row.AuthorName, VietnamTime.Second(now.Moment(row.Time)), row.Reason, "");
        }
    }
}

/// <summary>What was new in the new store besides documents.</summary>
/// <param name="People">People who were not listed there.</param>
/// <param name="States">States of documents.</param>
/// <param name="Remarks">Remarks and replies.</param>
/// <param name="Looks">Who has seen what.</param>
/// <param name="Lines">Lines of registers.</param>
/// <param name="Entries">Entries of the ledger.</param>
public sealed record MovedRecords(int People, int States, int Remarks, int Looks, int Lines, long Entries);
