using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Tests.Review;

/// <summary>What taking back a submission promises, on every store. A class of tests supplies the place.</summary>
public abstract class UnsubmitContract(ReviewPlace place) : IAsyncLifetime
{
    private static readonly Author s_colleague = new("yen", "Hoàng Thị Yến");
    private static readonly Author s_neighbour = new("giang", "Vũ Thị Giang");

    private IVersionStore _store = null!;
    private StoreDatabase _database = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReviewDesk Desk => new(_database, _store);

    public async ValueTask InitializeAsync()
    {
        (_store, _database) = await place.OpenAsync();
        var people = new PeopleDesk(_database);
        await Office.ListPeopleAsync(people);
        await people.AddAsync(new(s_colleague.Id, s_colleague.Name, Office.Unit, PersonRoles.Clerk), Office.Act(Office.Root), Token);
        await people.AddAsync(new(s_neighbour.Id, s_neighbour.Name, Office.Agency + "/tai-chinh", PersonRoles.Clerk | PersonRoles.Leader), Office.Act(Office.Root), Token);
    }

    public async ValueTask DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task What_is_submitted_is_taken_back_and_is_a_draft_with_the_reason_in_the_ledger()
    {
        var version = await SubmittedAsync();

        var back = await Desk.UnsubmitAsync(Office.Ask(version, Office.Clerk, "Còn thiếu phụ lục"), Token);

        Assert.Equal((ReviewState.Draft, version.Id, Office.Clerk, "Còn thiếu phụ lục"), (back.State, back.Version, back.By, back.Reason));
        Assert.Equal(back, Desk.Get(version.Document));
        Assert.Equal("draft", (await _store.GetAsync(version.Document, Token)).Fields.State);
        var entry = Entries(version)[^1];
        Assert.Equal(("review.unsubmit", "submitted → draft", "Còn thiếu phụ lục", version.Id), (entry.Act, entry.Detail, entry.Reason, entry.Version));
        Assert.Equal(0, CountOf("SELECT count(*) FROM milestones"));
        Assert.Empty((await _store.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task What_was_taken_back_is_submitted_and_approved_like_any_draft()
    {
        var first = await SubmittedAsync();
        await Desk.UnsubmitAsync(Office.Ask(first, Office.Clerk), Token);
        await Desk.SubmitAsync(Office.Ask(first, Office.Clerk), Token);
        await Desk.UnsubmitAsync(Office.Ask(first, Office.Clerk), Token);
        var second = await Office.SaveAsync(_store, "kh-1", first.Id, "hai");
        var draft = Desk.Get(first.Document);

        await Desk.SubmitAsync(Office.Ask(second, Office.Clerk), Token);
        var approved = await Desk.ApproveAsync(Office.Ask(second, Office.Leader), Token);

        Assert.Equal((ReviewState.Draft, second.Id, "Soạn thảo", false), (draft.State, draft.Version, draft.Reason, draft.IsStale));
        Assert.Equal((ReviewState.Approved, second.Id), (approved.State, approved.Version));
    }

    [Fact]
    public async Task A_submission_that_a_newer_version_has_overtaken_is_taken_back_too()
    {
        var first = await SubmittedAsync();
        var second = await Office.SaveAsync(_store, "kh-1", first.Id, "hai");
        Assert.Equal("STO305", await Office.RefusalAsync(() => Desk.UnsubmitAsync(Office.Ask(second, Office.Clerk), Token)));

        await Desk.UnsubmitAsync(Office.Ask(first, Office.Clerk), Token);

        Assert.Equal((ReviewState.Draft, second.Id), (Desk.Get(first.Document).State, Desk.Get(first.Document).Version));
    }

    [Fact]
    public async Task A_colleague_may_and_a_leader_only_what_was_his_own()
    {
        var first = await SubmittedAsync("kh-1", Office.Clerk);
        var second = await SubmittedAsync("kh-2", Office.Chief);

        Assert.Equal("STO302", await Office.RefusalAsync(() => Desk.UnsubmitAsync(Office.Ask(first, Office.Chief), Token)));
        Assert.Equal("STO302", await Office.RefusalAsync(() => Desk.UnsubmitAsync(Office.Ask(first, Office.Registrar), Token)));
        Assert.Equal("STO302", await Office.RefusalAsync(() => Desk.UnsubmitAsync(Office.Ask(first, s_neighbour), Token)));
        Assert.Equal(ReviewState.Draft, (await Desk.UnsubmitAsync(Office.Ask(first, s_colleague), Token)).State);
        Assert.Equal(ReviewState.Draft, (await Desk.UnsubmitAsync(Office.Ask(second, Office.Chief), Token)).State);
    }

    [Fact]
    public async Task Every_problem_is_told_at_once_and_nothing_changes()
    {
        var version = await Office.SaveAsync(_store, "kh-1", null, "một");
        var before = Entries(version).Count;

        Assert.Equal("STO001 STO301 STO303", await Office.RefusalAsync(() => Desk.UnsubmitAsync(Office.Ask(version, Office.Stranger, " "), Token)));
        Assert.Equal("STO302 STO303", await Office.RefusalAsync(() => Desk.UnsubmitAsync(Office.Ask(version, Office.Registrar), Token)));

        Assert.Equal((before, ReviewState.Draft), (Entries(version).Count, Desk.Get(version.Document).State));
    }

    [Fact]
    public async Task A_leader_who_has_just_approved_wins_and_is_named_with_the_time()
    {
        var version = await SubmittedAsync();
        await Desk.ApproveAsync(Office.Ask(version, Office.Leader), Token);

        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => Desk.UnsubmitAsync(Office.Ask(version, Office.Clerk), Token));

        Assert.Equal(StoreCodes.WrongState, Assert.Single(refusal.Problems).Code);
        Assert.Matches("đang ở trạng thái duyệt \\(Trần Văn Bình, .*2026.*\\) nên không rút lại được", Office.Words(refusal));
        Assert.DoesNotContain("thu hồi", Office.Words(refusal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ReviewState.Approved, Desk.Get(version.Document).State);
    }

    [Fact]
    public async Task Of_one_who_takes_back_and_one_who_approves_at_once_one_wins()
    {
        for (var n = 1; n <= 10; n++)
        {
            var version = await SubmittedAsync($"kh-{n}");
            var (store, database) = await place.OpenAsync();

            var wins = await Task.WhenAll(
                Task.Run(() => WinsAsync(() => Desk.UnsubmitAsync(Office.Ask(version, Office.Clerk), Token)), Token),
                Task.Run(() => WinsAsync(() => new ReviewDesk(database, store).ApproveAsync(Office.Ask(version, Office.Leader), Token)), Token));

            Assert.Single(wins, won => won);
            Assert.Equal(wins[0] ? ReviewState.Draft : ReviewState.Approved, Desk.Get(version.Document).State);
        }
    }

    [Fact]
    public async Task Sent_again_with_its_key_it_gives_the_same_answer_and_changes_nothing()
    {
        var version = await SubmittedAsync();
        var first = await Desk.UnsubmitAsync(Office.Ask(version, Office.Clerk, key: "k1"), Token);
        await Desk.SubmitAsync(Office.Ask(version, Office.Clerk), Token);
        var count = Entries(version).Count;

        Assert.Equal(first, await Desk.UnsubmitAsync(Office.Ask(version, Office.Clerk, key: "k1"), Token));

        Assert.Equal((count, ReviewState.Submitted), (Entries(version).Count, Desk.Get(version.Document).State));
        await Assert.ThrowsAsync<KeyReusedException>(() => Desk.UnsubmitAsync(Office.Ask(version, Office.Clerk, "Lý do khác", "k1"), Token));
    }

    private async Task<VersionInfo> SubmittedAsync(string document = "kh-1", Author? by = null)
    {
        var version = await Office.SaveAsync(_store, document, null, document);
        await Desk.SubmitAsync(Office.Ask(version, by ?? Office.Clerk), Token);
        return version;
    }

    private static async Task<bool> WinsAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (InvalidRequestException refusal) when (refusal.Problems.Single().Code == StoreCodes.WrongState)
        {
            return false;
        }
    }

    private IReadOnlyList<LedgerEntry> Entries(VersionInfo version) => new LedgerReader(_database).Read(version.Document, 0, 100);

    private long CountOf(string sql) => _database.Read(read => read.One<long>(sql));
}
