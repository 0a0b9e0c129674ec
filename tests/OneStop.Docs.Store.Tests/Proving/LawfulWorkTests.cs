using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Moving;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Review;
using OneStop.Docs.Store.Tests.Review;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Proving;

/// <summary>Whatever an office does in whatever order, and wherever its store moves: nothing of it is called wrong.</summary>
public sealed class LawfulWorkTests : IAsyncLifetime
{
    private static readonly Author[] s_people = [Office.Root, Office.Clerk, Office.Leader, Office.Chief, Office.Registrar];

    private readonly TemporaryFolder _folder = new();
    private Office _office = null!;
    private int _number;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await Office.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_lawful_work_verifies_clean_before_and_after_a_move(int seed)
    {
        var random = new Random(seed);
        var done = 0;
        for (var act = 0; act < 150; act++)
        {
            if (await TryAsync(random)) done++;
            if (act == 75) await AssertCleanAsync(_office.Store);
        }

        Assert.InRange(done, 60, 149);
        await AssertCleanAsync(_office.Store);
        await using (var reopened = await _office.ReopenAsync()) await AssertCleanAsync(reopened);

        await using var to = await LocalVersionStore.OpenAsync(_folder["new"], _office.Time, Token);
        for (var round = 0; round < 2; round++)
        {
            var move = new WholeMove(_office.Store, _office.Store.Database, "kho cũ", to, to.Database, Office.Root, "onestop/test");
            foreach (var document in move.Find()) await move.MoveAsync(document, Token);
            await move.MoveRecordsAsync(Token);
            await AssertCleanAsync(to);
        }

        // What stands in the new store can be worked on: its states are proved by its own ledger.
        await new PeopleDesk(to.Database).ChangeAsync(new(Office.Chief.Id, Office.Chief.Name, Office.Agency, PersonRoles.Leader), Office.Act(Office.Root), Token);
        var draft = await Office.SaveAsync(to, "moi-1", null, "mới");
        var desk = new ReviewDesk(to.Database, to);
        await desk.SubmitAsync(Office.Ask(draft, Office.Leader), Token);
        await desk.ApproveAsync(Office.Ask(draft, Office.Chief), Token);
        await AssertCleanAsync(to);
    }

    private static async Task AssertCleanAsync(LocalVersionStore store)
    {
        var report = await store.VerifyAsync(Token);
        Assert.Empty(report.Findings);
        Assert.Empty(report.Unchecked);
    }

    private async Task<bool> TryAsync(Random random)
    {
        try
        {
            if (random.Next(8) == 0) _office.Time.Advance(TimeSpan.FromMinutes(random.Next(1, 200)));
            await ActAsync(random);
            return true;
        }
        catch (VersionStoreException)
        {
            return false;
        }
    }

    private Task ActAsync(Random random)
    {
        var (by, document) = (s_people[random.Next(s_people.Length)], $"kh-{random.Next(5)}");
        return random.Next(12) switch
        {
            0 => _office.IssueAsync($"bh-{++_number}", random.Next(2) == 0 ? "KH" : "QĐ"),
            1 or 2 => _office.SaveAsync(document, NewestOf(document), $"nội dung {++_number}"),
            3 => PeopleAsync(random),
            4 => RegisterAsync(random),
            5 => RemarkAsync(random, document, by),
            _ => StepAsync(random, document, by),
        };
    }

    private async Task StepAsync(Random random, string document, Author by)
    {
        var id = DocumentId.Parse(document);
        var info = await _office.Store.GetAsync(id, Token);
        var (version, act) = (info.Current, Office.Act(by));
        await (random.Next(11) switch
        {
            0 => _office.Review.SubmitAsync(Office.Ask(version, Office.Clerk), Token),
            1 => _office.Review.ApproveAsync(Office.Ask(version, Office.Chief), Token),
            2 => _office.Review.ReturnAsync(Office.Ask(version, Office.Chief), Token),
            3 => _office.Review.UnsubmitAsync(Office.Ask(version, Office.Clerk), Token),
            4 => _office.Store.LockAsync(new(id, LockKind.Editing, TimeSpan.FromMinutes(30), act), Token),
            5 => _office.Store.UnlockAsync(new(id, EvenFinal: true, EvenOthers: true, act), Token),
            6 => _office.Store.RecycleAsync(new(id, act), Token),
            7 => _office.Store.RecoverAsync(new(id, act), Token),
            8 => _office.Store.KeepMilestoneAsync(new(id, version.Id, "approved", act), Token),
            9 => _office.Store.RestoreAsync(new(id, new("1"), version.Id, act), Token),
            _ => (Task)_office.Store.DescribeAsync(new(id, version.Id, info.Fields with { Title = $"Tên {++_number}", Symbol = null }, act), Token),
        });
    }

    private Task PeopleAsync(Random random) => random.Next(3) switch
    {
        0 => _office.People.AddAsync(new($"p{++_number}", "Người Mới", Office.Unit, PersonRoles.Clerk), Office.Act(Office.Root), Token),
        1 => _office.People.ChangeAsync(new("an", $"An {++_number}", Office.Unit, PersonRoles.Clerk | PersonRoles.Leader), Office.Act(Office.Root), Token),
        _ => _office.People.SetOwnApprovalAsync(Office.Unit, random.Next(2) == 0, Office.Act(Office.Root), Token),
    };

    private async Task RegisterAsync(Random random)
    {
        var (act, day) = (Office.Act(Office.Registrar), VietnamTime.Today(_office.Time));
        var lines = _office.Register.List(Office.Agency, day.Year, null);
        var line = lines.Count == 0 ? null : lines[random.Next(lines.Count)];
        switch (random.Next(5))
        {
            case 0:
                await _office.Register.TakeAsync(new(Office.Agency, "KH", "KH-UBND", day, new("Giấy"), null, null, false, act), Token);
                break;
            case 1:
                await _office.Register.ReserveAsync(new(Office.Agency, "QĐ", day.Year, random.Next(1, 4), "Lãnh đạo", act), Token);
                break;
            case 2 when line is not null:
                await _office.Register.CancelAsync(line.Place, act, Token);
                break;
            case 3 when line is not null:
                await _office.Register.AmendAsync(line.Place, new($"Sửa {++_number}", Note: "ghi chú"), act, Token);
                break;
            default:
                await _office.Register.SetSeriesAsync(new(Office.Agency, day.Year + 1, random.Next(2) == 0 ? null : ["QĐ"], act), Token);
                break;
        }
    }

    private async Task RemarkAsync(Random random, string document, Author by)
    {
        var version = (await _office.Store.GetAsync(DocumentId.Parse(document), Token)).Current;
        var known = _office.Comments.List(version.Document);
        await (random.Next(4) switch
        {
            0 => _office.Comments.AddAsync(version.Document, version.Id, new("word/document.xml", 2, "trích"), Office.Act(by), Token),
            1 when known.Count > 0 => _office.Comments.ReplyAsync(version.Document, known[0].Number, Office.Act(by), Token),
            2 when known.Count > 0 => _office.Comments.ResolveAsync(version.Document, known[^1].Number, Office.Act(by), Token),
            _ => (Task)_office.Comments.SeeAsync(version.Document, version.Id, Office.Act(by), Token),
        });
    }

    private VersionId? NewestOf(string document) => _office.Store.Database.Read(read => Store.Book.DocumentTable.Find(read, DocumentId.Parse(document)))?.Current;
}
