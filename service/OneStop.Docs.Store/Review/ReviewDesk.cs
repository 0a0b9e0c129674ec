using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;

namespace OneStop.Docs.Store.Review;

/// <summary>
/// Brings documents from draft to issue, step by step as <see cref="ReviewRules"/> allow. A step is said of one version; with its
/// ledger entry it takes effect whole or not at all; sent again with its key it changes nothing.
/// </summary>
/// <param name="database">The records beside the store.</param>
/// <param name="store">Where the documents are.</param>
public sealed class ReviewDesk(StoreDatabase database, IVersionStore store)
{
    /// <summary>Where a document stands.</summary>
    /// <exception cref="DocumentNotFoundException">None of that id.</exception>
    public ReviewStatus Get(DocumentId document) => database.Read(read => ReviewTable.Get(read, document));

    /// <summary>Trình: puts the newest version before the leaders.</summary>
    /// <exception cref="InvalidRequestException">Every problem of state, version, person and reason; nothing was changed.</exception>
    public Task<ReviewStatus> SubmitAsync(ReviewRequest request, CancellationToken cancellationToken) => StepAsync(ReviewStep.Submit, request, cancellationToken);

    /// <summary>Rút lại: takes back what was submitted and is not decided yet, also when a newer version has made it stale. It is a draft again.</summary>
    /// <inheritdoc cref="SubmitAsync" path="/exception"/>
    public Task<ReviewStatus> UnsubmitAsync(ReviewRequest request, CancellationToken cancellationToken) => StepAsync(ReviewStep.Unsubmit, request, cancellationToken);

    /// <summary>Duyệt: approves the version that was submitted, and keeps it as a milestone.</summary>
    /// <inheritdoc cref="SubmitAsync" path="/exception"/>
    public Task<ReviewStatus> ApproveAsync(ReviewRequest request, CancellationToken cancellationToken) => StepAsync(ReviewStep.Approve, request, cancellationToken);

    /// <summary>Trả lại: gives it back to be reworked.</summary>
    /// <inheritdoc cref="SubmitAsync" path="/exception"/>
    public Task<ReviewStatus> ReturnAsync(ReviewRequest request, CancellationToken cancellationToken) => StepAsync(ReviewStep.Return, request, cancellationToken);

    /// <summary>Thu hồi: withdraws what was issued. The document stays locked, its line in the register says so.</summary>
    /// <inheritdoc cref="SubmitAsync" path="/exception"/>
    public Task<ReviewStatus> WithdrawAsync(ReviewRequest request, CancellationToken cancellationToken) => StepAsync(ReviewStep.Withdraw, request, cancellationToken);

    /// <summary>Keeps milestones that a crash has left owing; called after opening.</summary>
    /// <returns>How many were kept.</returns>
    public async Task<int> FinishAsync(CancellationToken cancellationToken)
    {
        var owed = database.Read(ReviewTable.Owed);
        foreach (var milestone in owed) await KeepAsync(milestone, cancellationToken);
        return owed.Count;
    }

    /// <summary>Whether a step may be taken, without taking it: every problem there is.</summary>
    internal static void Check(BookRead read, ProblemList problems, ReviewStep step, ReviewRequest request)
    {
        RequestCheck.Id(problems, request.Document);
        if (request.Document.Value is null) problems.ThrowIfAny();
        var row = DocumentTable.Get(read, request.Document);
        DocumentChecks.NotRecycled(row);
        var status = ReviewTable.Get(read, request.Document);
        var rule = ReviewRules.Of(step);
        var isRepeated = step == ReviewStep.Submit && status.State is ReviewState.Submitted or ReviewState.Approved && !status.IsStale;
        if (!rule.From.Contains(status.State) || (step == ReviewStep.Submit && isRepeated))
        {
            problems.Add(
                "state", StoreCodes.WrongState, row.Id, ReviewNames.Word(status.State), ReviewNames.Word(step),
                status.By.Name, VietnamTime.Second(status.Time), ReviewNames.Next(status.State));
        }
        else if (rule.Steady && request.Version != status.Version)
            problems.Add("version", StoreCodes.OtherVersion, ReviewNames.Word(status.State), status.Version.Value, request.Version.Value ?? "");

        // What is issued stays what it is: which version is the newest does not matter any more.
        if (status.State is not (ReviewState.Issued or ReviewState.Withdrawn)) CheckNewest(problems, row, request.Version, read, step);
        if (step != ReviewStep.Issue && IssueTable.IsBeingIssued(read, row.Id)) problems.Add("document", StoreCodes.BeingIssued, row.Id);
        var person = PersonTable.Require(read, problems, request.Act.Author, rule.RolesFor(request.Act.Author.Id, status.Submitter), row.Unit);
        if (rule.NotByRequester && person is not null && status.Submitter == person.Id && !PersonTable.MayApproveOwn(read, person, row.Unit))
            problems.Add("author-id", StoreCodes.OwnSubmission, person.Name);
        if (step is ReviewStep.Approve or ReviewStep.Issue) LedgerProof.Check(read, problems, row, request.Act.Author);
    }

    private static void CheckNewest(ProblemList problems, DocumentRow row, VersionId version, BookRead read, ReviewStep step)
    {
        if (step is ReviewStep.Withdraw or ReviewStep.Return or ReviewStep.Unsubmit || version == row.Current) return;
        problems.Add(
            "version", StoreCodes.StaleVersion, version.Value ?? "", row.VersionId, row.AuthorName,
            VietnamTime.Second(read.Moment(row.Time)));
    }

    /// <summary>Takes a step inside a transaction whose checks are done.</summary>
    internal static (ReviewStatus Answer, LedgerDraft Line) Perform(BookWrite write, ReviewStep step, DocumentId document, VersionId version, Act act)
    {
        var before = ReviewTable.Get(write, document);
        var rule = ReviewRules.Of(step);
        var after = before with
        {
            State = rule.To,
            Version = version,
            By = act.Author,
            Time = write.Now,
            Reason = act.Reason,
            Submitter = step == ReviewStep.Submit ? act.Author.Id : before.Submitter,
        };
        if (step == ReviewStep.Withdraw) RegisterTable.NoteWithdrawn(write, document, act.Reason);
        ReviewTable.Put(write, after, act.Tool, rule.KeepsMilestone ? ReviewNames.Of(rule.To) : null);
        return (after, new LedgerDraft("review." + ReviewNames.Of(step), document, act)
        {
            Version = version,
            Detail = $"{ReviewNames.Of(before.State)} → {ReviewNames.Of(after.State)}",
        });
    }

    private async Task<ReviewStatus> StepAsync(ReviewStep step, ReviewRequest request, CancellationToken cancellationToken)
    {
        // The store may know of a version saved past us that the records do not yet.
        if (request.Document.Value is not null) await store.GetAsync(request.Document, cancellationToken);
        var status = await OnceOnly.DoAsync(
            database, request.Act, "review." + ReviewNames.Of(step), request.Document, [request.Version.Value], ReviewJson.Default.ReviewStatus,
            (read, problems) => Check(read, problems, step, request),
            (write, act) => Perform(write, step, request.Document, request.Version, act), cancellationToken);
        foreach (var owed in database.Read(ReviewTable.Owed).Where(owed => owed.Document == request.Document)) await KeepAsync(owed, cancellationToken);
        return status;
    }

    private async Task KeepAsync(MilestoneRequest milestone, CancellationToken cancellationToken)
    {
        await store.KeepMilestoneAsync(milestone, cancellationToken);
        await database.WriteAsync(write => ReviewTable.Settle(write, milestone), cancellationToken);
    }
}
