using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Tests.Review;

public sealed class ReviewDeskTests : IAsyncLifetime
{
    private Office _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await Office.OpenAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_document_goes_from_draft_to_approved_each_step_in_the_ledger()
    {
        var version = await _office.SaveAsync();
        Assert.Equal(ReviewState.Draft, _office.Review.Get(version.Document).State);

        await _office.Review.SubmitAsync(Office.Ask(version, Office.Clerk, "Trình lãnh đạo"), Token);
        var approved = await _office.Review.ApproveAsync(Office.Ask(version, Office.Leader, "Đồng ý"), Token);

        Assert.Equal((ReviewState.Approved, version.Id, Office.Leader, "Đồng ý", Office.Clerk.Id), (approved.State, approved.Version, approved.By, approved.Reason, approved.Submitter));
        Assert.Equal(["save", "review.submit", "review.approve", "milestone"], _office.Entries().Select(entry => entry.Act));
        Assert.Equal("approved", (await _office.Store.GetAsync(version.Document, Token)).Fields.State);
        Assert.Empty((await _office.Store.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task What_was_returned_is_submitted_again_as_it_is_or_newer()
    {
        var first = await _office.SaveAsync();
        await _office.Review.SubmitAsync(Office.Ask(first, Office.Clerk), Token);
        await _office.Review.ReturnAsync(Office.Ask(first, Office.Leader, "Thiếu căn cứ"), Token);
        var second = await _office.SaveAsync(over: first.Id, content: "hai");

        var submitted = await _office.Review.SubmitAsync(Office.Ask(second, Office.Clerk), Token);

        Assert.Equal((ReviewState.Submitted, second.Id), (submitted.State, submitted.Version));
    }

    [Fact]
    public async Task A_newer_version_makes_the_submission_stale_and_nobody_can_approve_it()
    {
        var first = await _office.SaveAsync();
        await _office.Review.SubmitAsync(Office.Ask(first, Office.Clerk), Token);
        var second = await _office.SaveAsync(over: first.Id, content: "hai");

        Assert.True(_office.Review.Get(first.Document).IsStale);
        Assert.Equal("STO304", await Office.RefusalAsync(() => _office.Review.ApproveAsync(Office.Ask(first, Office.Leader), Token)));
        Assert.Equal("STO305", await Office.RefusalAsync(() => _office.Review.ApproveAsync(Office.Ask(second, Office.Leader), Token)));
        await _office.Review.SubmitAsync(Office.Ask(second, Office.Clerk), Token);
        Assert.False((await _office.Review.ApproveAsync(Office.Ask(second, Office.Leader), Token)).IsStale);
    }

    [Fact]
    public async Task Every_problem_is_told_at_once_and_nothing_changes()
    {
        var version = await _office.SaveAsync();
        var before = _office.Entries().Count;

        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => _office.Review.ApproveAsync(
            new(version.Document, new("99"), Office.Act(Office.Stranger, " ")), Token));

        Assert.Equal(["STO001", "STO303", "STO304", "STO301"], refusal.Problems.Select(problem => problem.Code));
        Assert.Contains("đang ở trạng thái nháp", Office.Words(refusal), StringComparison.Ordinal);
        Assert.Equal(before, _office.Entries().Count);
        Assert.Equal(ReviewState.Draft, _office.Review.Get(version.Document).State);
    }

    /// <summary>Every step in every state by everyone: only what the table allows goes through.</summary>
    [Theory]
    [InlineData(ReviewStep.Submit, "draft:an,binh,chau returned:an,binh,chau")]
    [InlineData(ReviewStep.Unsubmit, "submitted:an,binh")]
    [InlineData(ReviewStep.Approve, "submitted:binh,chau")]
    [InlineData(ReviewStep.Return, "submitted:binh,chau approved:binh,chau")]
    [InlineData(ReviewStep.Withdraw, "")]
    public async Task Only_what_the_table_allows_goes_through(ReviewStep step, string allowed)
    {
        var went = new List<string>();
        var n = 0;
        foreach (var state in new[] { ReviewState.Draft, ReviewState.Submitted, ReviewState.Approved, ReviewState.Returned })
        {
            var by = new List<string>();
            foreach (var person in new[] { Office.Clerk, Office.Leader, Office.Chief, Office.Registrar, Office.Root, Office.Stranger })
            {
                var version = await InStateAsync($"van-ban-{++n}", state);
                if (await GoesAsync(step, Office.Ask(version, person))) by.Add(person.Id);
            }

            if (by.Count > 0) went.Add($"{ReviewNames.Of(state)}:{string.Join(',', by)}");
        }

        Assert.Equal(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), went.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_approves_what_they_submitted_unless_alone_and_allowed()
    {
        var version = await _office.SaveAsync();
        await _office.Review.SubmitAsync(Office.Ask(version, Office.Leader), Token);
        Assert.Equal("STO306", await Office.RefusalAsync(() => _office.Review.ApproveAsync(Office.Ask(version, Office.Leader), Token)));

        await _office.People.SetOwnApprovalAsync(Office.Unit, true, Office.Act(Office.Root), Token);
        Assert.Equal("STO306", await Office.RefusalAsync(() => _office.Review.ApproveAsync(Office.Ask(version, Office.Leader), Token)));
        await _office.People.ChangeAsync(new(Office.Chief.Id, Office.Chief.Name, Office.Agency, PersonRoles.Leader, IsActive: false), Office.Act(Office.Root), Token);

        Assert.Equal(ReviewState.Approved, (await _office.Review.ApproveAsync(Office.Ask(version, Office.Leader), Token)).State);
    }

    [Fact]
    public async Task A_step_sent_again_gives_the_same_answer_and_changes_nothing()
    {
        var version = await _office.SaveAsync();
        var first = await _office.Review.SubmitAsync(Office.Ask(version, Office.Clerk, key: "k1"), Token);
        await _office.Review.ReturnAsync(Office.Ask(version, Office.Leader), Token);
        var count = _office.Entries().Count;

        Assert.Equal(first, await _office.Review.SubmitAsync(Office.Ask(version, Office.Clerk, key: "k1"), Token));
        Assert.Equal(count, _office.Entries().Count);
        await Assert.ThrowsAsync<KeyReusedException>(() => _office.Review.SubmitAsync(Office.Ask(version, Office.Clerk, "Lý do khác", "k1"), Token));
    }

    [Fact]
    public async Task Of_many_who_approve_at_once_one_does()
    {
        var version = await _office.SaveAsync();
        await _office.Review.SubmitAsync(Office.Ask(version, Office.Clerk), Token);
        await using var other = await _office.ReopenAsync();
        var desks = new[] { _office.Review, new ReviewDesk(other.Database, other) };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            try
            {
                await desks[n % 2].ApproveAsync(Office.Ask(version, n % 3 == 0 ? Office.Leader : Office.Chief), Token);
                return true;
            }
            catch (InvalidRequestException)
            {
                return false;
            }
        })));

        Assert.Single(outcomes, done => done);
        Assert.Single(_office.Entries(), entry => entry.Act == "review.approve");
    }

    [Fact]
    public async Task A_milestone_that_a_crash_left_owing_is_kept_later()
    {
        var version = await _office.SaveAsync();
        await _office.Review.SubmitAsync(Office.Ask(version, Office.Clerk), Token);
        await using (var failing = new FailingMilestones(_office.Store))
        {
            await Assert.ThrowsAsync<IOException>(() => new ReviewDesk(_office.Store.Database, failing).ApproveAsync(Office.Ask(version, Office.Leader), Token));
        }

        Assert.Equal(ReviewState.Approved, _office.Review.Get(version.Document).State);
        Assert.Equal(1, await _office.Review.FinishAsync(Token));
        Assert.Equal(0, await _office.Review.FinishAsync(Token));
        Assert.Single(_office.Entries(), entry => entry.Act == "milestone");
    }

    private async Task<VersionInfo> InStateAsync(string document, ReviewState state)
    {
        var version = await _office.SaveAsync(document, content: document);
        if (state != ReviewState.Draft) await _office.Review.SubmitAsync(Office.Ask(version, Office.Clerk), Token);
        if (state == ReviewState.Approved) await _office.Review.ApproveAsync(Office.Ask(version, Office.Leader), Token);
        if (state == ReviewState.Returned) await _office.Review.ReturnAsync(Office.Ask(version, Office.Leader), Token);
        return version;
    }

    private async Task<bool> GoesAsync(ReviewStep step, ReviewRequest request)
    {
        Func<ReviewRequest, CancellationToken, Task<ReviewStatus>> take = step switch
        {
            ReviewStep.Submit => _office.Review.SubmitAsync,
            ReviewStep.Unsubmit => _office.Review.UnsubmitAsync,
            ReviewStep.Approve => _office.Review.ApproveAsync,
            ReviewStep.Return => _office.Review.ReturnAsync,
            _ => _office.Review.WithdrawAsync,
        };
        try
        {
            await take(request, Token);
            return true;
        }
        catch (InvalidRequestException)
        {
            return false;
        }
    }
}
