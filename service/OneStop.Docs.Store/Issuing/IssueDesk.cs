using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Issuing;

/// <summary>Keeps account of issues: what was begun, how far it came, and what is still owed. The steps themselves are the caller's.</summary>
/// <remarks>All acts throw <see cref="InvalidRequestException"/> with every problem at once, and then nothing was changed.</remarks>
public sealed class IssueDesk(StoreDatabase database)
{
    /// <summary>Looks whether a document can be issued, without changing anything.</summary>
    /// <returns>The number it would get now.</returns>
    public int Preview(IssueRequest request) => database.Read(read =>
    {
        var problems = new ProblemList();
        RequestCheck.Act(problems, request.Act);
        var number = Check(read, problems, request);
        problems.ThrowIfAny();
        return number;
    });

    /// <summary>Begins to issue: from now on the document takes no other step until the issue is done or abandoned.</summary>
    public Task<IssueTicket> BeginAsync(IssueRequest request, CancellationToken cancellationToken) => OnceOnly.DoAsync(
        database, request.Act, "issue.begin", request.Document,
        [request.Version.Value, request.Issuer, Day(request.Date), request.Number?.ToString(CultureInfo.InvariantCulture), JsonSerializer.Serialize(request.Entry, IssueJson.Default.RegisterEntry)],
        IssueJson.Default.IssueTicket,
        (read, problems) => Check(read, problems, request),
        (write, act) =>
        {
            var row = DocumentTable.Get(write, request.Document);
            var entry = RegisterChecks.Entry(new(), WithSubject(request.Entry, row.Title));
            var ticket = IssueTable.Insert(write, request with { Act = act, Entry = entry }, row.Kind!, row.Symbol!);
            return (ticket, new LedgerDraft("issue.begin", request.Document, act) { Version = request.Version, Detail = $"issue {Text(ticket.Number)} of {request.Issuer}, {Day(request.Date)}" });
        },
        cancellationToken);

    /// <summary>Issues that are not complete, oldest first; those only owing their PDF among them.</summary>
    public IReadOnlyList<IssueTicket> Unfinished() => database.Read(IssueTable.Unfinished);

    /// <summary>The last issue of a document, or null.</summary>
    public IssueTicket? Latest(DocumentId document) => database.Read(read => IssueTable.Latest(read, document));

    /// <summary>An issue that was begun for the same version and is not settled, which whoever asks for the same may take up.</summary>
    /// <param name="request">What is asked; a registrar over the issuer asks. The date stays the one of the beginning.</param>
    /// <returns>Null when there is none, or when another number is asked for.</returns>
    public IssueTicket? FindOpen(IssueRequest request) => database.Read(read =>
    {
        if (request.Document.Value is null || IssueTable.Latest(read, request.Document) is not { Stage: IssueStage.Begun or IssueStage.Issued } open) return null;
        var first = open.Request;
        if (first.Version != request.Version || first.Issuer != request.Issuer || (request.Number is { } number && number != first.Number)) return null;
        var problems = new ProblemList();
        PersonTable.Require(read, problems, RequestCheck.Act(problems, request.Act).Author, PersonRoles.Registrar, first.Issuer);
        problems.ThrowIfAny();
        return open;
    });

    /// <summary>The issue as it stands now.</summary>
    public IssueTicket Get(IssueTicket ticket) => database.Read(read => IssueTable.Get(read, ticket.Number));

    /// <summary>The version with number and date when it is saved, though the ticket may not say so yet: the step's key tells.</summary>
    public VersionId? FindSaved(IssueTicket ticket) => database.Read(read => FindSaved(read, ticket));

    /// <summary>The PDF of an issued version; null while it is owed.</summary>
    public Rendition? FindRendition(DocumentId document, VersionId version) => database.Read(read => IssueTable.Find(read, document, version));

    /// <summary>Notes the version in which number and date stand.</summary>
    public Task<IssueTicket> NoteSavedAsync(IssueTicket ticket, VersionId version, CancellationToken cancellationToken) => database.WriteAsync(
        write =>
        {
            IssueTable.SetSaved(write, ticket.Number, version);
            return IssueTable.Get(write, ticket.Number);
        },
        cancellationToken);

    /// <summary>The document is issued: its state says so of the version that was saved.</summary>
    public Task<IssueTicket> CloseAsync(IssueTicket ticket, CancellationToken cancellationToken) => OnceOnly.DoAsync(
        database, ticket.ActOf("close"), "review.issue", ticket.Request.Document, [ticket.Saved!.Value.Value], IssueJson.Default.IssueTicket,
        (read, problems) =>
        {
            var status = ReviewTable.Get(read, ticket.Request.Document);
            LedgerProof.Check(read, problems, DocumentTable.Get(read, ticket.Request.Document), ticket.Request.Act.Author);
            var isOpen = IssueTable.Get(read, ticket.Number).Stage == IssueStage.Begun;
            if (isOpen && status.State == ReviewState.Approved && status.Version == ticket.Request.Version && status.Newest == ticket.Saved) return;
            problems.Add(
                "state", StoreCodes.WrongState, ticket.Request.Document.Value, ReviewNames.Word(status.State), ReviewNames.Word(ReviewStep.Issue),
                status.By.Name, VietnamTime.Second(status.Time), ReviewNames.Next(status.State));
        },
        (write, act) =>
        {
            var (_, line) = ReviewDesk.Perform(write, ReviewStep.Issue, ticket.Request.Document, ticket.Saved!.Value, act);
            IssueTable.SetStage(write, ticket.Number, IssueStage.Issued);
            return (IssueTable.Get(write, ticket.Number), line);
        },
        cancellationToken);

    /// <summary>Lock, milestone and register are done.</summary>
    public Task<IssueTicket> SettleAsync(IssueTicket ticket, CancellationToken cancellationToken) => database.WriteAsync(
        write =>
        {
            if (IssueTable.Get(write, ticket.Number).Stage == IssueStage.Issued) IssueTable.SetStage(write, ticket.Number, IssueStage.Settled);
            return IssueTable.Get(write, ticket.Number);
        },
        cancellationToken);

    /// <summary>Notes the PDF; the issue is complete.</summary>
    public Task<Rendition> KeepRenditionAsync(IssueTicket ticket, DocumentId keptAs, string converter, CancellationToken cancellationToken) => OnceOnly.DoAsync(
        database, ticket.ActOf("rendition"), "issue.rendition", ticket.Request.Document, [keptAs.Value], IssueJson.Default.Rendition,
        (_, _) => { },
        (write, act) =>
        {
            var rendition = new Rendition(ticket.Request.Document, ticket.Saved!.Value, keptAs, converter, write.Now);
            IssueTable.Put(write, rendition);
            IssueTable.SetStage(write, ticket.Number, IssueStage.Complete);
            return (rendition, new LedgerDraft("issue.rendition", ticket.Request.Document, act) { Version = ticket.Saved, Detail = $"{keptAs.Value} by {converter}" });
        },
        cancellationToken);

    /// <summary>Gives an issue up that has not come to its end; a number it has taken is cancelled with it. What it has saved is still to be taken back.</summary>
    /// <param name="ticket">The issue.</param>
    /// <param name="by">A registrar over the issuer, and why, for register and ledger.</param>
    /// <param name="cancellationToken">Until it begins.</param>
    public Task<IssueTicket> AbandonAsync(IssueTicket ticket, Act by, CancellationToken cancellationToken) => database.WriteAsync(
        write =>
        {
            var problems = new ProblemList();
            var act = RequestCheck.Act(problems, by);
            PersonTable.Require(write, problems, by.Author, PersonRoles.Registrar, ticket.Request.Issuer);
            problems.ThrowIfAny();
            return Abandon(write, ticket, act);
        },
        cancellationToken);

    /// <summary>Gives an issue up that the run itself finds it cannot bring to its end.</summary>
    /// <param name="ticket">The issue.</param>
    /// <param name="why">For register and ledger; cut at 1,000 characters.</param>
    /// <param name="cancellationToken">Until it begins.</param>
    public Task<IssueTicket> GiveUpAsync(IssueTicket ticket, string why, CancellationToken cancellationToken) => database.WriteAsync(
        write => Abandon(write, ticket, ticket.Request.Act with { Reason = why.Length > 1000 ? why[..1000] : why }), cancellationToken);

    /// <summary>What an issue that was given up had saved is taken back.</summary>
    public Task<IssueTicket> EndAsync(IssueTicket ticket, CancellationToken cancellationToken) => database.WriteAsync(
        write =>
        {
            if (IssueTable.Get(write, ticket.Number).Stage == IssueStage.GivingUp) IssueTable.SetStage(write, ticket.Number, IssueStage.Abandoned);
            return IssueTable.Get(write, ticket.Number);
        },
        cancellationToken);

    private static VersionId? FindSaved(BookRead read, IssueTicket ticket) =>
        ticket.Saved ?? (KeyTable.Find(read, ticket.ActOf("save").Key) is { } known ? new VersionId(known.Answer) : null);

    private static IssueTicket Abandon(BookWrite write, IssueTicket ticket, Act act)
    {
        var now = IssueTable.Get(write, ticket.Number);
        if (now.Stage != IssueStage.Begun) return now;
        var number = RegisterTable.Cancel(write, ticket.Request.Document, act.Reason);
        if (FindSaved(write, now) is { } saved) IssueTable.SetSaved(write, ticket.Number, saved);
        IssueTable.SetStage(write, ticket.Number, IssueStage.GivingUp);
        LedgerBook.Append(write, new LedgerDraft("issue.abandon", ticket.Request.Document, act)
        {
            Version = ticket.Request.Version,
            Detail = $"issue {Text(ticket.Number)}{(number is null ? "" : $", {RegisterChecks.Name(number)} cancelled")}",
        });
        return IssueTable.Get(write, ticket.Number);
    }

    private static int Check(BookRead read, ProblemList problems, IssueRequest request)
    {
        ReviewDesk.Check(read, problems, ReviewStep.Issue, new(request.Document, request.Version, request.Act));
        var row = DocumentTable.Get(read, request.Document);
        if (IssueTable.IsBeingIssued(read, row.Id)) problems.Add("document", StoreCodes.BeingIssued, row.Id);
        if (request.Issuer is not null && !Person.Covers(request.Issuer, row.Unit)) problems.Add("issuer", StoreCodes.NotItsIssuer, request.Issuer, row.Unit);
        var take = new TakeRequest(
            request.Issuer!, row.Kind ?? "", row.Symbol ?? "", request.Date, WithSubject(request.Entry, row.Title), request.Document, request.Number,
            request.IsLate, request.Act);
        return RegisterChecks.Take(read, problems, take);
    }

    private static RegisterEntry WithSubject(RegisterEntry entry, string title) =>
        string.IsNullOrWhiteSpace(entry.Subject) ? entry with { Subject = title } : entry;

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
