using System.Globalization;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Review;

/// <summary>An office with a store, its people and a document, for tests of what is done there.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Agency = "ubnd-xa-duc-tho";
    public const string Unit = Agency + "/van-phong";

    public static readonly Author Root = new("root", "Quản Trị");
    public static readonly Author Clerk = new("an", "Nguyễn Thị An");
    public static readonly Author Leader = new("binh", "Trần Văn Bình");
    public static readonly Author Chief = new("chau", "Lê Minh Châu");
    public static readonly Author Registrar = new("dung", "Phạm Thị Dung");
    public static readonly Author Stranger = new("khach", "Khách");

    private readonly TemporaryFolder _folder = new();

    private Office() => Time = new();

    public FixedTime Time { get; }

    public LocalVersionStore Store { get; private set; } = null!;

    public ReviewDesk Review => new(Store.Database, Store);

    public RegisterDesk Register => new(Store.Database);

    public PeopleDesk People => new(Store.Database);

    public CommentDesk Comments => new(Store.Database);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Office> OpenAsync()
    {
        var office = new Office();
        office.Store = await office.ReopenAsync();
        await ListPeopleAsync(office.People);
        return office;
    }

    /// <summary>Lists everyone in any store.</summary>
    public static async Task ListPeopleAsync(PeopleDesk desk)
    {
        Person[] people =
        [
            new(Root.Id, Root.Name, Agency, PersonRoles.Admin), new(Clerk.Id, Clerk.Name, Unit, PersonRoles.Clerk),
            new(Leader.Id, Leader.Name, Unit, PersonRoles.Leader | PersonRoles.Clerk), new(Chief.Id, Chief.Name, Agency, PersonRoles.Leader),
            new(Registrar.Id, Registrar.Name, Agency, PersonRoles.Registrar),
        ];
        foreach (var person in people) await desk.AddAsync(person, Act(Root, "Lập danh sách"), Token);
    }

    /// <summary>Another opening of the same folder, as another process has it.</summary>
    public Task<LocalVersionStore> ReopenAsync() => LocalVersionStore.OpenAsync(_folder["store"], Time, Token);

    public static Act Act(Author by, string reason = "Theo quy trình", string? key = null) => new(by, reason, "onestop/test", key);

    public Task<VersionInfo> SaveAsync(string document = "kh-1", VersionId? over = null, string content = "một") => SaveAsync(Store, document, over, content);

    public static async Task<VersionInfo> SaveAsync(IVersionStore store, string document, VersionId? over, string content)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        var fields = new DocumentFields("Kế hoạch.docx", "Kế hoạch kiểm soát thủ tục hành chính", Unit, "KH", null, "KH-UBND");
        return (await store.SaveAsync(new(DocumentId.Parse(document), over, fields, Act(Clerk, "Soạn thảo")), stream, Token)).Version;
    }

    public static ReviewRequest Ask(VersionInfo version, Author by, string reason = "Theo quy trình", string? key = null) =>
        new(version.Document, version.Id, Act(by, reason, key));

    public IReadOnlyList<LedgerEntry> Entries(string document = "kh-1") => new LedgerReader(Store.Database).Read(DocumentId.Parse(document), 0, 1000);

    public static async Task<string> RefusalAsync(Func<Task> act) => string.Join(
        ' ', (await Assert.ThrowsAsync<InvalidRequestException>(act)).Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));

    /// <summary>The file with a version's content.</summary>
    public string ContentOf(VersionInfo version) => Path.Combine(_folder["store"], "content", version.Hashes.Read[..2], version.Hashes.Read);

    /// <summary>The file with its immutable copy.</summary>
    public string CopyOf(VersionInfo version) => Path.Combine(_folder["store"], "milestones", version.Hashes.Read);

    /// <summary>A document from its draft to its issue with everything that belongs to it, as <c>Drafting</c> does it.</summary>
    public async Task<VersionInfo> IssueAsync(string document, string kind = "KH")
    {
        var (desk, act) = (new OneStop.Docs.Store.Issuing.IssueDesk(Store.Database), Act(Registrar));
        var day = VietnamTime.Today(Time);
        var draft = await SaveAsync(document, content: document);
        await Review.SubmitAsync(Ask(draft, Clerk), Token);
        await Review.ApproveAsync(Ask(draft, Chief), Token);
        var ticket = await desk.BeginAsync(new(draft.Document, draft.Id, Agency, day, new("", "Ông Ba"), null, false, act), Token);
        await Store.LockAsync(new(draft.Document, LockKind.Editing, TimeSpan.FromHours(1), act), Token);
        var line = await Register.TakeAsync(new(Agency, kind, kind + "-UBND", day, ticket.Request.Entry, draft.Document, null, false, act), Token);
        var info = await Store.GetAsync(draft.Document, Token);
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(document + " có số"));
        var fields = info.Fields with { Number = line.Place.Number.ToString(CultureInfo.InvariantCulture), Date = day };
        var issued = (await Store.SaveAsync(new(draft.Document, draft.Id, fields, act), content, Token)).Version;
        ticket = await desk.CloseAsync(await desk.NoteSavedAsync(ticket, issued.Id, Token), Token);
        await Store.LockAsync(new(draft.Document, LockKind.Final, null, act), Token);
        await Review.FinishAsync(Token);
        await Register.CompleteAsync(line.Place, ticket.Request.Entry, act, Token);
        await desk.SettleAsync(ticket, Token);
        await desk.KeepRenditionAsync(desk.Get(ticket), DocumentId.Parse(document + "-pdf"), "LibreOffice", Token);
        return issued;
    }

    public static string Words(InvalidRequestException refusal) =>
        string.Join('\n', refusal.Problems.Select(problem => problem.Message(CultureInfo.GetCultureInfo("vi"))));

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
