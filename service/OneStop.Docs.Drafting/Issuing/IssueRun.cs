using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Drafting.Issuing;

/// <summary>
/// Issues documents: a number from the register, number and date written into the approved version, that saved as a new version,
/// state, final lock, milestone, register line, PDF. Every step can be done again without harm, so that a run that was killed
/// anywhere goes on at the next opening: the document ends issued with one number, or its number stands cancelled in the register.
/// </summary>
/// <param name="store">Where the documents are.</param>
/// <param name="database">The records beside it.</param>
/// <param name="converter">Makes the PDF.</param>
public sealed class IssueRun(IVersionStore store, StoreDatabase database, PdfConverter converter)
{
    private readonly IssueDesk _desk = new(database);
    private readonly RegisterDesk _register = new(database);
    private readonly ReviewDesk _review = new(database, store);

    /// <summary>Issues a document.</summary>
    /// <returns>
    /// What came of it; a warning when the PDF is owed. Or every reason why number and date cannot be written: then nothing was changed.
    /// </returns>
    /// <exception cref="InvalidRequestException">State, version, person, number or date forbid it; every problem, and nothing was changed.</exception>
    /// <exception cref="VersionStoreException">The store fails or someone was faster; an issue that was begun goes on later or is given up.</exception>
    public async Task<Outcome<IssueResult>> IssueAsync(IssueRequest request, CancellationToken cancellationToken)
    {
        if (Known(request) is { } known) return await GoOnAsync(known, cancellationToken);
        var number = _desk.Preview(request);
        var info = await store.GetAsync(request.Document, cancellationToken);
        var trial = await WriteAsync(request.Document, request.Version, new(number, info.Fields.Symbol, request.Date), cancellationToken);
        if (trial.Value is null) return new(null, trial.Diagnostics);
        return await GoOnAsync(await _desk.BeginAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Takes up every issue that is not complete; called after opening the store, and whenever PDFs are owed.</summary>
    /// <returns>What came of each, in the order in which they were begun; those given up with the reason.</returns>
    public async Task<IReadOnlyList<Outcome<IssueResult>>> ResumeAsync(CancellationToken cancellationToken)
    {
        var outcomes = new List<Outcome<IssueResult>>();
        foreach (var ticket in _desk.Unfinished())
        {
            try
            {
                outcomes.Add(await GoOnAsync(ticket, cancellationToken));
            }
            catch (VersionStoreException refusal) when (refusal is not StoreUnreachableException)
            {
                outcomes.Add(new(null, [DraftingCodes.Error(DraftingCodes.IssueGivenUp, Location.None, ticket.Request.Document.Value, refusal.Message)]));
            }
        }

        return outcomes;
    }

    /// <summary>Gives up an issue that cannot come to its end: the number is cancelled, the approved version is the newest again.</summary>
    /// <param name="document">Which document.</param>
    /// <param name="act">A registrar over the issuer, and why.</param>
    /// <param name="cancellationToken">Until it begins.</param>
    /// <returns>The issue; null when the document has none that is open.</returns>
    /// <exception cref="InvalidRequestException">The one who acts may not, or gives no reason.</exception>
    public async Task<IssueTicket?> AbandonAsync(DocumentId document, Act act, CancellationToken cancellationToken)
    {
        if (_desk.Latest(document) is not { Stage: IssueStage.Begun } ticket) return null;
        var abandoned = await _desk.AbandonAsync(ticket, act, cancellationToken);
        if (abandoned.Stage == IssueStage.Abandoned) await UndoAsync(abandoned, cancellationToken);
        return abandoned;
    }

    private IssueTicket? Known(IssueRequest request) =>
        request.Act.Key is { } key && request.Document.Value is not null && _desk.Latest(request.Document) is { } last
        && last.Stage != IssueStage.Abandoned && string.Equals(last.Request.Act.Key, key, StringComparison.Ordinal)
            ? last
            : null;

    private async Task<Outcome<IssueResult>> GoOnAsync(IssueTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Stage == IssueStage.Begun)
        {
            var begun = await FromBeginningAsync(ticket, cancellationToken);
            if (begun.Value is null) return new(null, begun.Diagnostics);
            ticket = begun.Value;
        }

        if (ticket.Stage == IssueStage.Issued) ticket = await SettleAsync(ticket, cancellationToken);
        return await PrintAsync(ticket, cancellationToken);
    }

    /// <summary>Number, content, version, state. What forbids it meanwhile gives the issue up.</summary>
    private async Task<Outcome<IssueTicket>> FromBeginningAsync(IssueTicket ticket, CancellationToken cancellationToken)
    {
        var (request, document) = (ticket.Request, ticket.Request.Document);
        try
        {
            await store.LockAsync(new(document, LockKind.Editing, TimeSpan.FromHours(1), ticket.ActOf("hold")), cancellationToken);
            var line = await _register.TakeAsync(
                new(request.Issuer, ticket.Kind, ticket.Symbol, request.Date, request.Entry, document, request.Number, request.IsLate, ticket.ActOf("number")),
                cancellationToken);
            var written = await WriteAsync(document, request.Version, new(line.Place.Number, ticket.Symbol, request.Date), cancellationToken);
            if (written.Value is null)
            {
                await GiveUpAsync(ticket, string.Join(' ', written.Diagnostics.Select(problem => problem.Code)), cancellationToken);
                return new(null, written.Diagnostics);
            }

            var saved = await SaveAsync(ticket, line, written.Value, cancellationToken);
            ticket = await _desk.NoteSavedAsync(ticket, saved.Id, cancellationToken);
            return new(await _desk.CloseAsync(ticket, cancellationToken), []);
        }
        catch (VersionStoreException refusal) when (refusal is not StoreUnreachableException)
        {
            await GiveUpAsync(ticket, refusal.Message, cancellationToken);
            throw;
        }
    }

    private async Task GiveUpAsync(IssueTicket ticket, string why, CancellationToken cancellationToken)
    {
        var given = await _desk.GiveUpAsync(ticket, why, cancellationToken);
        if (given.Stage == IssueStage.Abandoned) await UndoAsync(given, cancellationToken);
    }

    private async Task<VersionInfo> SaveAsync(IssueTicket ticket, RegisterLine line, PackageParts content, CancellationToken cancellationToken)
    {
        var version = (await store.ListVersionsAsync(ticket.Request.Document, cancellationToken)).First(known => known.Id == ticket.Request.Version);
        var info = await store.GetAsync(ticket.Request.Document, cancellationToken);
        using var stream = new MemoryStream(content.ToBytes(), writable: false);
        var fields = info.Fields with
        {
            Number = new IssueFields(line.Place.Number, ticket.Symbol, ticket.Request.Date).NumberText,
            Symbol = ticket.Symbol,
            Date = ticket.Request.Date,
            State = ReviewNames.Of(ReviewState.Approved),
        };
        return (await store.SaveAsync(new(ticket.Request.Document, version.Id, fields, ticket.ActOf("save")), stream, cancellationToken)).Version;
    }

    private async Task<IssueTicket> SettleAsync(IssueTicket ticket, CancellationToken cancellationToken)
    {
        await store.LockAsync(new(ticket.Request.Document, LockKind.Final, null, ticket.ActOf("lock")), cancellationToken);
        await _review.FinishAsync(cancellationToken);
        var line = _register.Find(ticket.Request.Document)!;
        await _register.CompleteAsync(line.Place, ticket.Request.Entry, ticket.ActOf("line"), cancellationToken);
        return await _desk.SettleAsync(ticket, cancellationToken);
    }

    private async Task<Outcome<IssueResult>> PrintAsync(IssueTicket ticket, CancellationToken cancellationToken)
    {
        var document = ticket.Request.Document;
        var version = (await store.ListVersionsAsync(document, cancellationToken)).First(known => known.Id == ticket.Saved);
        var warnings = new List<Diagnostic>();
        if (_desk.FindRendition(document, version.Id) is null)
        {
            var owed = await new RenditionKeeper(store, _desk, converter).KeepAsync(ticket, version, cancellationToken);
            if (owed is not null) warnings.Add(DraftingCodes.Warning(DraftingCodes.IssuePdfOwed, Location.None, document.Value, owed));
        }

        return new(new(_desk.Latest(document)!, _register.Find(document)!, version, _desk.FindRendition(document, version.Id)), warnings);
    }

    /// <summary>Brings the approved version back when the one with the number was saved already, and lets go of the document.</summary>
    private async Task UndoAsync(IssueTicket ticket, CancellationToken cancellationToken)
    {
        var info = await store.GetAsync(ticket.Request.Document, cancellationToken);
        if (ticket.Saved is { } saved && info.Current.Id == saved)
        {
            var restored = await store.RestoreAsync(new(ticket.Request.Document, ticket.Request.Version, saved, ticket.ActOf("restore")), cancellationToken);
            await store.DescribeAsync(
                new(ticket.Request.Document, restored.Version.Id, info.Fields with { Number = null, Date = null }, ticket.ActOf("blank")), cancellationToken);
        }

        if (info.Lock is { Kind: LockKind.Editing } held && held.By.Id == ticket.Request.Act.Author.Id)
        {
            await store.UnlockAsync(new(ticket.Request.Document, EvenFinal: false, EvenOthers: false, ticket.ActOf("release")), cancellationToken);
        }
    }

    private async Task<Outcome<PackageParts>> WriteAsync(DocumentId document, VersionId version, IssueFields fields, CancellationToken cancellationToken)
    {
        await using var content = await store.OpenAsync(document, version, cancellationToken);
        var bytes = await BoundedContent.ReadAsync(content.Stream, PackageLimits.Default.PackageLength, cancellationToken);
        var package = PackageParts.Open(bytes, PackageLimits.Default);
        return package.Value is null ? package : DocumentFieldsWriter.Write(package.Value, fields, PackageLimits.Default);
    }
}
