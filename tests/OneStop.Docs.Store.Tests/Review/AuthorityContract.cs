using OneStop.Docs.Store.Authority;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Tests.Review;

/// <summary>Who may change what is kept, on every store. A class of tests supplies the place.</summary>
public abstract class AuthorityContract(ReviewPlace place) : IAsyncLifetime
{
    private static readonly Author s_neighbour = new("giang", "Vũ Thị Giang");
    private static readonly Author s_gone = new("cu", "Người Cũ");
    private static readonly string s_otherUnit = Office.Agency + "/tai-chinh";

    private IVersionStore _store = null!;
    private StoreDatabase _database = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReviewDesk Desk => new(_database, _store);

    private PeopleDesk People => new(_database);

    public async ValueTask InitializeAsync() => (_store, _database) = await place.OpenAsync();

    public async ValueTask DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task While_nobody_is_listed_one_person_does_everything()
    {
        var first = await Office.SaveAsync(_store, "kh-1", null, "một");

        foreach (var (_, act) in Acts(first)) await act(Office.Stranger);

        Assert.Empty((await _store.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task As_soon_as_one_is_listed_nobody_unknown_gone_or_of_another_unit_changes_anything()
    {
        await ListAsync();
        var first = await Office.SaveAsync(_store, "kh-1", null, "một");
        var before = Entries().Count;

        foreach (var (name, act) in Acts(first))
        {
            Assert.Equal((name, "STO301"), (name, await Office.RefusalAsync(() => act(Office.Stranger))));
            Assert.Equal((name, "STO301"), (name, await Office.RefusalAsync(() => act(s_gone))));
            Assert.Equal((name, "STO302"), (name, await Office.RefusalAsync(() => act(s_neighbour))));
        }

        Assert.Equal(before, Entries().Count);
        Assert.Equal(first, Assert.Single(await _store.ListVersionsAsync(first.Document, Token)));
        Assert.Null((await _store.GetAsync(first.Document, Token)).Lock);
        Assert.Empty((await _store.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task Each_act_of_the_table_is_done_by_whom_the_table_names()
    {
        await ListAsync();
        Author[] all = [Office.Root, Office.Clerk, Office.Leader, Office.Chief, Office.Registrar];
        foreach (var (name, rule) in Acts(await Office.SaveAsync(_store, "kh-0", null, "không")).Keys.Select(name => (name, KeepingRules.Of(name))))
        {
            foreach (var author in all)
            {
                var document = $"kh-{name}-{author.Id}".ToLowerInvariant();
                var first = await Office.SaveAsync(_store, document, null, document);
                var may = People.Find(author.Id)!.May(rule.Roles, Office.Unit);
                if (name == KeepingAct.LetGoOfOthers) await _store.LockAsync(new(first.Document, LockKind.Editing, TimeSpan.FromHours(1), Office.Act(new("khac", "Khác")) with { Warrant = Warrant.Issue }), Token);
                if (may) await Acts(first)[name](author);
                else Assert.Equal("STO302", await Office.RefusalAsync(() => Acts(first)[name](author)));
            }
        }
    }

    [Fact]
    public async Task A_document_goes_to_another_unit_only_by_someone_over_both()
    {
        await ListAsync();
        var first = await Office.SaveAsync(_store, "kh-1", null, "một");
        var info = await _store.GetAsync(first.Document, Token);
        var there = info.Fields with { Unit = s_otherUnit };

        foreach (var author in new[] { Office.Clerk, s_neighbour })
        {
            Assert.Equal("STO302", await Office.RefusalAsync(() => _store.DescribeAsync(new(first.Document, first.Id, there, Office.Act(author)), Token)));
            Assert.Equal("STO302", await Office.RefusalAsync(() => SaveAsync(first.Document, first.Id, there, author)));
        }

        Assert.Equal("STO302", await Office.RefusalAsync(() => SaveAsync(DocumentId.Parse("moi"), null, there, Office.Clerk)));
        Assert.Equal(s_otherUnit, (await _store.DescribeAsync(new(first.Document, first.Id, there, Office.Act(Office.Chief)), Token)).Fields.Unit);
    }

    [Fact]
    public async Task A_word_given_is_not_carried_over_to_another_title_unit_type_or_symbol()
    {
        await ListAsync();
        var first = await ApprovedAsync("kh-1");
        var fields = (await _store.GetAsync(first.Document, Token)).Fields;
        var all = fields with { Title = "Tờ trình khác", Unit = s_otherUnit, Kind = "CV", Symbol = "CV-UBND", Number = "9", Date = new(2026, 3, 2) };
        var before = Entries().Count;

        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => _store.DescribeAsync(new(first.Document, first.Id, all, Office.Act(Office.Chief)), Token));
        Assert.Equal(["title", "unit", "kind", "symbol", "number", "date"], refusal.Problems.Select(problem => problem.Place));
        Assert.All(refusal.Problems, problem => Assert.Equal(StoreCodes.StateHolds, problem.Code));
        Assert.Contains("hãy nhờ lãnh đạo trả lại trước", Office.Words(refusal), StringComparison.Ordinal);
        Assert.Equal("STO302 STO313", await Office.RefusalAsync(() => _store.DescribeAsync(new(first.Document, first.Id, fields with { Unit = s_otherUnit }, Office.Act(Office.Clerk)), Token)));

        Assert.Equal((before, fields), (Entries().Count, (await _store.GetAsync(first.Document, Token)).Fields));
        await Desk.ReturnAsync(Office.Ask(first, Office.Chief), Token);
        Assert.Equal("Tờ trình khác", (await _store.DescribeAsync(new(first.Document, first.Id, all, Office.Act(Office.Chief)), Token)).Fields.Title);
    }

    [Fact]
    public async Task A_new_version_may_say_anything_and_ends_the_word_given()
    {
        await ListAsync();
        var first = await ApprovedAsync("kh-1");
        var fields = (await _store.GetAsync(first.Document, Token)).Fields;

        await SaveAsync(first.Document, first.Id, fields with { Title = "Khác", Kind = "CV" }, Office.Clerk);

        Assert.True(Desk.Get(first.Document).IsStale);
    }

    [Fact]
    public async Task What_is_submitted_or_approved_is_not_for_the_bin()
    {
        await ListAsync();
        var first = await Office.SaveAsync(_store, "kh-1", null, "một");
        var recycle = () => _store.RecycleAsync(new(first.Document, Office.Act(Office.Clerk)), Token);
        await Desk.SubmitAsync(Office.Ask(first, Office.Clerk), Token);
        Assert.Equal("STO313", await Office.RefusalAsync(recycle));
        await Desk.ApproveAsync(Office.Ask(first, Office.Leader), Token);
        Assert.Equal("STO313", await Office.RefusalAsync(recycle));
        await Desk.ReturnAsync(Office.Ask(first, Office.Leader), Token);

        Assert.NotNull((await recycle()).Recycled);
    }

    [Fact]
    public async Task Every_problem_is_told_at_once_with_whom_to_ask()
    {
        await ListAsync();
        var first = await Office.SaveAsync(_store, "kh-1", null, "một");
        await Desk.SubmitAsync(Office.Ask(first, Office.Clerk), Token);
        var fields = (await _store.GetAsync(first.Document, Token)).Fields;

        Assert.Equal("STO001 STO301", await Office.RefusalAsync(() => SaveAsync(first.Document, first.Id, fields, Office.Stranger, " ")));
        Assert.Equal("STO001 STO302 STO313", await Office.RefusalAsync(() => _store.RecycleAsync(new(first.Document, Office.Act(s_neighbour, "")), Token)));
        var unknown = await Assert.ThrowsAsync<InvalidRequestException>(() => SaveAsync(first.Document, first.Id, fields, Office.Stranger));
        var foreign = await Assert.ThrowsAsync<InvalidRequestException>(() => SaveAsync(first.Document, first.Id, fields, s_neighbour));

        Assert.Equal("Không có \"khach\" trong danh sách người dùng, hoặc người này đã thôi việc. Hãy nhờ quản trị (Quản Trị, Vũ Thị Giang) thêm vào danh sách.", Office.Words(unknown));
        Assert.Equal(
            "Vũ Thị Giang không có vai trò nào đối với đơn vị \"ubnd-xa-duc-tho/van-phong\" (thuộc đơn vị \"ubnd-xa-duc-tho/tai-chinh\"). "
            + "Có vai trò ấy: Nguyễn Thị An, Trần Văn Bình, Lê Minh Châu …. Hãy chuyển cho người có thẩm quyền, hoặc nhờ quản trị (Quản Trị) cấp vai trò.",
            Office.Words(foreign));
    }

    [Fact]
    public async Task An_act_sent_again_gives_its_first_answer_though_its_author_has_left()
    {
        await ListAsync();
        var first = await Office.SaveAsync(_store, "kh-1", null, "một");
        var fields = (await _store.GetAsync(first.Document, Token)).Fields with { Title = "Khác" };
        var request = new DescribeRequest(first.Document, first.Id, fields, Office.Act(s_neighbour, key: "k"));
        await People.ChangeAsync(new(s_neighbour.Id, s_neighbour.Name, Office.Agency, PersonRoles.Clerk), Office.Act(Office.Root), Token);
        var done = await _store.DescribeAsync(request, Token);
        await People.ChangeAsync(new(s_neighbour.Id, s_neighbour.Name, Office.Agency, PersonRoles.Clerk, IsActive: false), Office.Act(Office.Root), Token);

        Assert.Equal(done, await _store.DescribeAsync(request, Token));
    }

    [Fact]
    public async Task What_an_issue_owes_goes_on_though_the_registrar_has_left()
    {
        await ListAsync();
        var first = await ApprovedAsync("kh-1");
        var ticket = await new IssueDesk(_database).BeginAsync(
            new(first.Document, first.Id, Office.Agency, new(2026, 3, 2), new(""), null, false, Office.Act(Office.Registrar)), Token);
        await People.ChangeAsync(new(Office.Registrar.Id, Office.Registrar.Name, Office.Agency, PersonRoles.Registrar, IsActive: false), Office.Act(Office.Root), Token);
        var fields = (await _store.GetAsync(first.Document, Token)).Fields;

        var saved = await SaveAsync(first.Document, first.Id, fields with { Number = "01" }, ticket.ActOf("save"));
        await _store.DescribeAsync(new(first.Document, saved.Version.Id, fields, ticket.ActOf("blank")), Token);

        Assert.Equal("STO301", await Office.RefusalAsync(() => SaveAsync(first.Document, saved.Version.Id, fields, Office.Registrar)));
        Assert.NotNull((await _store.LockAsync(new(first.Document, LockKind.Final, null, ticket.ActOf("lock")), Token)).Lock);
    }

    private Dictionary<KeepingAct, Func<Author, Task>> Acts(VersionInfo first)
    {
        var (document, fields) = (first.Document, new DocumentFields("Kế hoạch.docx", "Kế hoạch kiểm soát thủ tục hành chính", Office.Unit, "KH", null, "KH-UBND"));
        async Task<VersionId> Newest() => (await _store.GetAsync(document, Token)).Current.Id;
        return new()
        {
            [KeepingAct.Save] = async by => await SaveAsync(document, await Newest(), fields, by),
            [KeepingAct.Restore] = async by => await _store.RestoreAsync(new(document, first.Id, await Newest(), Office.Act(by)), Token),
            [KeepingAct.Describe] = async by => await _store.DescribeAsync(new(document, await Newest(), fields with { Title = "Khác" }, Office.Act(by)), Token),
            [KeepingAct.Hold] = by => _store.LockAsync(new(document, LockKind.Editing, TimeSpan.FromHours(1), Office.Act(by)), Token),
            [KeepingAct.LetGo] = by => _store.UnlockAsync(new(document, false, false, Office.Act(by)), Token),
            [KeepingAct.LetGoOfOthers] = by => _store.UnlockAsync(new(document, false, true, Office.Act(by)), Token),
            [KeepingAct.Recycle] = by => _store.RecycleAsync(new(document, Office.Act(by)), Token),
            [KeepingAct.Recover] = by => _store.RecoverAsync(new(document, Office.Act(by)), Token),
            [KeepingAct.Milestone] = by => _store.KeepMilestoneAsync(new(document, first.Id, "approved", Office.Act(by)), Token),
            [KeepingAct.HoldForGood] = by => _store.LockAsync(new(document, LockKind.Final, null, Office.Act(by)), Token),
            [KeepingAct.LiftFinal] = by => _store.UnlockAsync(new(document, true, false, Office.Act(by)), Token),
        };
    }

    private async Task ListAsync()
    {
        await Office.ListPeopleAsync(People);
        await People.AddAsync(new(s_neighbour.Id, s_neighbour.Name, s_otherUnit, PersonRoles.Clerk | PersonRoles.Leader | PersonRoles.Registrar | PersonRoles.Admin), Office.Act(Office.Root), Token);
        await People.AddAsync(new(s_gone.Id, s_gone.Name, Office.Agency, PersonRoles.Admin, IsActive: false), Office.Act(Office.Root), Token);
    }

    private async Task<VersionInfo> ApprovedAsync(string document)
    {
        var version = await Office.SaveAsync(_store, document, null, document);
        await Desk.SubmitAsync(Office.Ask(version, Office.Clerk), Token);
        await Desk.ApproveAsync(Office.Ask(version, Office.Leader), Token);
        return version;
    }

    private Task<SavedVersion> SaveAsync(DocumentId document, VersionId? over, DocumentFields fields, Author by, string reason = "Soạn thảo") =>
        SaveAsync(document, over, fields, Office.Act(by, reason));

    private async Task<SavedVersion> SaveAsync(DocumentId document, VersionId? over, DocumentFields fields, Act act)
    {
        using var content = new MemoryStream("nội dung khác"u8.ToArray());
        return await _store.SaveAsync(new(document, over, fields, act), content, Token);
    }

    private IReadOnlyList<LedgerEntry> Entries() => new LedgerReader(_database).Read(null, 0, 500);
}
