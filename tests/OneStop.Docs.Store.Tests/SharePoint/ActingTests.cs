using System.Text;
using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.SharePoint;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.SharePoint;

/// <summary>One store, many persons: each request as the one it is done for, and everything else as the program.</summary>
public sealed class ActingTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private FakeGraph _fake = null!;
    private SharePointVersionStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _fake = await FakeGraph.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _store = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _fake.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Two_persons_saving_fifty_times_at_once_are_never_taken_for_each_other()
    {
        var people = new[] { FakeGraph.Clerk, FakeGraph.Chief };

        await Task.WhenAll(people.Select(async person =>
        {
            VersionInfo? last = null;
            for (var i = 0; i < 50; i++)
            {
                using var acting = _store.ActFor(Assertion(person));
                last = await SharePointUnderTest.SaveAsync(_store, $"{person} {i}", last?.Id, document: Document(person));
            }
        }));

        foreach (var person in people)
        {
            var authors = _fake.Backstage.AuthorsOf(SharePointUnderTest.ItemOf(_store, Sample.Id(Document(person))));
            Assert.Equal(Enumerable.Repeat(person, 50), authors);
        }
    }

    [Fact]
    public async Task Work_that_outlives_its_request_speaks_for_nobody()
    {
        var first = await SharePointUnderTest.SaveAsync(_store, "một");
        var gate = new TaskCompletionSource();
        Task late;
        using (_store.ActFor(Assertion(FakeGraph.Clerk)))
        {
            late = LateAsync();
        }

        _fake.Log.Clear();
        gate.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => late);
        Assert.Empty(_fake.Log.All);

        async Task LateAsync()
        {
            await gate.Task;
            await _store.GetAsync(first.Document, CancellationToken.None);
        }
    }

    [Fact]
    public async Task What_a_refusal_left_open_is_settled_by_the_program_and_not_by_whoever_looks_next()
    {
        var first = await SharePointUnderTest.SaveAsync(_store, "một");
        var item = SharePointUnderTest.ItemOf(_store, first.Document);
        _fake.Backstage.SetRights(FakeGraph.Clerk, Rights.Read);
        using (_store.ActFor(Assertion(FakeGraph.Clerk)))
        {
            await Assert.ThrowsAsync<PersonDeniedException>(() => SharePointUnderTest.SaveAsync(_store, "hai", first.Id));
        }

        _fake.Log.Clear();
        using (_store.ActFor(Assertion(FakeGraph.Chief))) await _store.GetAsync(first.Document, CancellationToken.None);

        Assert.Single(_fake.Backstage.VersionsOf(item));
        Assert.Equal([FakeGraph.Chief], _fake.Log.All.Select(entry => entry.As).Distinct());
        Assert.Empty((await _store.VerifyAsync(CancellationToken.None)).Findings);
    }

    [Fact]
    public async Task What_one_may_not_see_is_not_noted_as_gone()
    {
        var first = await SharePointUnderTest.SaveAsync(_store, "một");
        _fake.Backstage.SetRights(FakeGraph.Clerk, Rights.Hidden);

        using (_store.ActFor(Assertion(FakeGraph.Clerk)))
        {
            await Assert.ThrowsAsync<PersonDeniedException>(() => _store.ListVersionsAsync(first.Document, CancellationToken.None));
            await Assert.ThrowsAsync<PersonDeniedException>(() => _store.OpenAsync(first.Document, first.Id, CancellationToken.None));
            await Assert.ThrowsAsync<PersonDeniedException>(() => _store.LockAsync(
                new(first.Document, LockKind.Editing, TimeSpan.FromMinutes(5), Sample.Act()), CancellationToken.None));
        }

        var version = Assert.Single(await _store.ListVersionsAsync(first.Document, CancellationToken.None));
        Assert.Equal(ContentAvailability.Kept, version.Availability);
        Assert.Null((await _store.GetAsync(first.Document, CancellationToken.None)).Lock);
    }

    [Fact]
    public async Task A_file_that_nobody_finds_any_more_is_told_to_persons_too()
    {
        var first = await SharePointUnderTest.SaveAsync(_store, "một");
        using (var past = new GraphTransport(new() { Service = _fake.GraphUrl }, new SharePointUnderTest.FakeTokens(_fake, FakeGraph.Chief), TimeProvider.System, () => 0.5))
        {
            var address = Store.Graph.DriveAddress.Of(new(_fake.DriveId)).Item(new(SharePointUnderTest.ItemOf(_store, first.Document)));
            await new Store.Graph.GraphClient(past).DeleteItemAsync(address, CancellationToken.None);
        }

        using var acting = _store.ActFor(Assertion(FakeGraph.Clerk));

        Assert.Equal([first.Document], (await _store.SearchAsync(new(), CancellationToken.None)).Documents.Select(document => document.Id));
        await Assert.ThrowsAsync<ContentLostException>(() => SharePointUnderTest.SaveAsync(_store, "hai", first.Id));
    }

    [Fact]
    public void Assertions_are_forgotten_when_they_end_or_when_there_are_too_many()
    {
        var time = new LeapingTime();
        var made = 0;
        var tokens = new PersonTokens(
            () =>
            {
                made++;
                return Microsoft.Identity.Client.ConfidentialClientApplicationBuilder.Create("11111111-2222-3333-4444-555555555555").WithClientSecret("s").Build();
            },
            ["https://graph.microsoft.com/.default"], time, most: 3);
        PersonAssertion At(string token, int minutes) => new("p", token, time.GetUtcNow().AddMinutes(minutes));
        var (a, b, c) = (At("a", 5), At("b", 60), At("c", 60));

        Assert.Same(tokens.Of(a), tokens.Of(a));
        Assert.NotSame(tokens.Of(a), tokens.Of(b));
        Assert.NotSame(tokens.Of(b), tokens.Of(new("other", "b", b.Expires)));
        tokens.Of(c);
        Assert.Equal((3, 4), (tokens.Count, made));
        time.Pass(TimeSpan.FromMinutes(61));
        tokens.Of(At("d", 60));

        Assert.Equal((1, 5), (tokens.Count, made));
        Assert.DoesNotContain("d", At("d", 60).ToString().Replace("token", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Persons_share_the_budget_of_the_app_and_wait_for_their_own_alone()
    {
        var time = new LeapingTime();
        var source = new ActingTokenSource(new GivenTokenSource("app"), person => new GivenTokenSource(person.PersonId));
        using var transport = new GraphTransport(
            new() { Limits = new(UnitsPerMinute: 100, RequestsPerFiveMinutes: 20) }, source, time, () => 0.5, () => new Answering());
        var began = time.GetUtcNow();

        await AskAsync(transport, FakeGraph.Clerk, 20);
        await AskAsync(transport, FakeGraph.Chief, 20);
        await AskAsync(transport, null, 60);
        Assert.Equal(began, time.GetUtcNow());
        await AskAsync(transport, null, 1);
        Assert.InRange(time.GetUtcNow() - began, TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(62));
        await AskAsync(transport, FakeGraph.Clerk, 1);

        Assert.InRange(time.GetUtcNow() - began, TimeSpan.FromMinutes(4.9), TimeSpan.FromMinutes(5.1));
    }

    private static string Document(string person) => "cua-" + person[..8];

    private static PersonAssertion Assertion(string person) => new(person, "token of " + person, TimeProvider.System.GetUtcNow().AddHours(1));

    private static async Task AskAsync(GraphTransport transport, string? person, int times)
    {
        using var acting = person is null ? null : transport.Acting.As(Assertion(person));
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "drives/a/root");
            using var answer = await transport.SendAsync(request, CancellationToken.None);
        }
    }

    private Task<SharePointVersionStore> OpenAsync()
    {
        var options = new SharePointOptions(_fake.DriveId, _folder["book.db"])
        {
            SpoolFolder = _folder.Path,
            Graph = new() { Service = _fake.GraphUrl, Limits = new(int.MaxValue, int.MaxValue, int.MaxValue) },
        };
        var source = new ActingTokenSource(
            new SharePointUnderTest.FakeTokens(_fake, FakeGraph.Application), person => new SharePointUnderTest.FakeTokens(_fake, person.PersonId));
        return SharePointVersionStore.OpenAsync(options, source, TimeProvider.System, CancellationToken.None);
    }

    private sealed class Answering : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StringContent("{}", Encoding.UTF8) });
    }
}
