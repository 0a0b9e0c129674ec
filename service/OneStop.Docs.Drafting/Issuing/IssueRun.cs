using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph.Tokens;
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
    private readonly IssueRetreat _retreat = new(store, new(database));
    private readonly IssueTurn _turn = new(database.Path + ".issues");

    /// <summary>
    /// Issues a document. What was begun before for the same version and could not go on, because the store did not answer or the file
    /// was open in Word, goes on with the number it has.
    /// </summary>
    /// <returns>
    /// What came of it; a warning when the PDF is owed. Or every reason why number and date cannot be written: then nothing was changed.
    /// </returns>
    /// <exception cref="InvalidRequestException">State, version, person, number or date forbid it; every problem, and nothing was changed.</exception>
    /// <exception cref="DocumentLockedException">Someone holds the document: nothing was changed. Or the file is open in Word: the number stays taken until it is issued or given up.</exception>
    /// <exception cref="VersionStoreException">The store fails or someone was faster; an issue that was begun goes on later or is given up.</exception>
    public async Task<Outcome<IssueResult>> IssueAsync(IssueRequest request, CancellationToken cancellationToken)
    {
        if (request.Document.Value is null) _desk.Preview(request);
        await using var turn = await _turn.TakeAsync(request.Document, cancellationToken);
        if (_desk.Latest(request.Document) is { Stage: IssueStage.GivingUp } given) await _retreat.RunAsync(given, cancellationToken);
        if ((Known(request) ?? _desk.FindOpen(request)) is { } known) return await GoOnAsync(known, cancellationToken);

        // The store may know of a version saved past us that the records do not yet.
        var info = await store.GetAsync(request.Document, cancellationToken);
        var number = _desk.Preview(request);
        var trial = await WriteAsync(request.Document, request.Version, new(number, info.Fields.Symbol, request.Date), cancellationToken);
        if (trial.Value is null) return new(null, trial.Diagnostics);

        // A milestone that approving still owes must be kept before the issue owes its own.
        await _review.FinishAsync(cancellationToken);
        return await GoOnAsync(await _desk.BeginAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Takes up every issue that is not complete and that nobody is at; called after opening the store, and whenever PDFs are owed.</summary>
    /// <returns>What came of each, in the order in which they were begun; those given up, or that must wait, with the reason.</returns>
    public async Task<IReadOnlyList<Outcome<IssueResult>>> ResumeAsync(CancellationToken cancellationToken)
    {
        var outcomes = new List<Outcome<IssueResult>>();
        foreach (var ticket in _desk.Unfinished())
        {
            await using var turn = _turn.TryTake(ticket.Request.Document);
            if (turn is not null && await ResumeAsync(_desk.Get(ticket), cancellationToken) is { } outcome) outcomes.Add(outcome);
        }

        return outcomes;
    }

    /// <summary>Gives up an issue that cannot come to its end: the number is cancelled, the approved version is the newest again.</summary>
    /// <param name="document">Which document.</param>
    /// <param name="act">A registrar over the issuer, and why.</param>
    /// <param name="cancellationToken">Until it begins.</param>
    /// <returns>The issue; null when the document has none that is open.</returns>
    /// <exception cref="InvalidRequestException">The one who acts may not, or gives no reason.</exception>
    /// <exception cref="VersionStoreException">The store fails; what was given up is taken back at the next opening.</exception>
    public async Task<IssueTicket?> AbandonAsync(DocumentId document, Act act, CancellationToken cancellationToken)
    {
        await using var turn = await _turn.TakeAsync(document, cancellationToken);
        if (_desk.Latest(document) is not { Stage: IssueStage.Begun or IssueStage.GivingUp } ticket) return null;

        // A version of whose fate nobody knew must be known before.
        await store.GetAsync(document, cancellationToken);
        return await _retreat.RunAsync(await _desk.AbandonAsync(ticket, act, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<IssueResult>?> ResumeAsync(IssueTicket ticket, CancellationToken cancellationToken)
    {
        try
        {
            if (ticket.Stage is not (IssueStage.GivingUp or IssueStage.Abandoned or IssueStage.Complete)) return await GoOnAsync(ticket, cancellationToken);
            await _retreat.RunAsync(ticket, cancellationToken);
            return null;
        }
        catch (VersionStoreException refusal) when (refusal is not StoreUnreachableException)
        {
            var code = IsForNow(refusal) ? DraftingCodes.IssueWaits : DraftingCodes.IssueGivenUp;
            return new(null, [DraftingCodes.Error(code, Location.None, ticket.Request.Document.Value, refusal.Message)]);
        }
    }

    /// <summary>What passes by itself: the file is open in somebody's Word, the service does not answer, the person must sign in again.</summary>
    private static bool IsForNow(VersionStoreException refusal) =>
        refusal is StoreUnreachableException or SignInRequiredException or DocumentLockedException { Lock: null };

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
            // Without a key: taken up later, the document is held anew.
            await store.LockAsync(new(document, LockKind.Editing, TimeSpan.FromHours(1), ticket.ActOf("hold") with { Key = null }), cancellationToken);
            var line = await _register.TakeAsync(
                new(request.Issuer, ticket.Kind, ticket.Symbol, request.Date, request.Entry, document, request.Number, request.IsLate, ticket.ActOf("number")),
                cancellationToken);
            var written = await WriteAsync(document, request.Version, new(line.Place.Number, ticket.Symbol, request.Date), cancellationToken);
            if (written.Value is null)
            {
                await GiveUpAsync(ticket, string.Join(' ', written.Diagnostics.Select(problem => problem.Code)), cancellationToken);
                return new(null, written.Diagnostics);
            }

            var saved = _desk.FindSaved(ticket) ?? (await SaveAsync(ticket, line, written.Value, cancellationToken)).Id;
            ticket = await _desk.NoteSavedAsync(ticket, saved, cancellationToken);
            return new(await _desk.CloseAsync(ticket, cancellationToken), []);
        }
        catch (VersionStoreException refusal) when (!IsForNow(refusal))
        {
            await GiveUpAsync(ticket, refusal.Message, cancellationToken);
            throw;
        }
    }

    private async Task GiveUpAsync(IssueTicket ticket, string why, CancellationToken cancellationToken) =>
        await _retreat.RunAsync(await _desk.GiveUpAsync(ticket, why, cancellationToken), cancellationToken);

    private async Task<VersionInfo> SaveAsync(IssueTicket ticket, RegisterLine line, PackageParts content, CancellationToken cancellationToken)
    {
        var info = await store.GetAsync(ticket.Request.Document, cancellationToken);
        using var stream = new MemoryStream(content.ToBytes(), writable: false);
        var fields = info.Fields with
        {
            Number = new IssueFields(line.Place.Number, ticket.Symbol, ticket.Request.Date).NumberText,
            Symbol = ticket.Symbol,
            Date = ticket.Request.Date,
            State = ReviewNames.Of(ReviewState.Approved),
        };
        return (await store.SaveAsync(new(ticket.Request.Document, ticket.Request.Version, fields, ticket.ActOf("save")), stream, cancellationToken)).Version;
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

    private async Task<Outcome<PackageParts>> WriteAsync(DocumentId document, VersionId version, IssueFields fields, CancellationToken cancellationToken)
    {
        var bytes = await BoundedContent.ReadAsync(store, document, version, cancellationToken);
        var package = PackageParts.Open(bytes, PackageLimits.Default);
        return package.Value is null ? package : DocumentFieldsWriter.Write(package.Value, fields, PackageLimits.Default);
    }
}
