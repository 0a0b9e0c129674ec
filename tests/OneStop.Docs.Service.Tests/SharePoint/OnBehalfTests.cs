using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.Service.Tests.SignIn;

namespace OneStop.Docs.Service.Tests.SharePoint;

/// <summary>Whoever is signed in acts in SharePoint, by a token got on that one's behalf; jobs are the program's.</summary>
public sealed class OnBehalfTests : IAsyncLifetime
{
    private SharePointService _all = null!;

    public async ValueTask InitializeAsync() => _all = await SharePointService.StartAsync();

    public ValueTask DisposeAsync() => _all.DisposeAsync();

    [Fact]
    public async Task A_version_is_the_persons_in_SharePoints_own_record()
    {
        var first = await _all.SavedAsync("kh-mot", "Kế hoạch\n\nLần đầu", SharePointService.Clerk);
        await _all.SavedAsync("kh-mot", "Kế hoạch\n\nLần hai", SharePointService.Chief, first);

        Assert.Equal([SharePointService.Clerk, SharePointService.Chief], _all.Graph.Backstage.AuthorsOf(_all.Graph.Backstage.FileNamed("kh-mot")));
        Assert.Contains(("on_behalf_of", SharePointService.Clerk), _all.Grants.Given);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/versions")]
    [InlineData("GET", "/versions/current/content")]
    [InlineData("GET", "/approvals")]
    [InlineData("GET", "/comments")]
    [InlineData("POST", "/recycle")]
    [InlineData("POST", "/lock")]
    public async Task What_is_asked_of_a_document_is_asked_as_the_person_alone(string method, string address)
    {
        var body = address == "/lock" ? """{"reason":"Việc cần","minutes":10}""" : """{"reason":"Việc cần"}""";
        await _all.SavedAsync("kh-mot", "Kế hoạch", SharePointService.Clerk);
        _all.Graph.Log.Clear();

        using var answer = await _all.SendAsync(
            new(method), "/documents/kh-mot" + address, SharePointService.Chief, method == "GET" ? null : body);

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Answers.Token));
        // Comparing the list with what SharePoint has trimmed is the program's, after the person's own look.
        string[] expected = address == "/versions" ? [FakeGraph.Application, SharePointService.Chief] : [SharePointService.Chief];
        Assert.Equal(expected, _all.Spoken());
    }

    [Fact]
    public async Task Two_persons_at_once_never_speak_for_each_other()
    {
        var people = new[] { SharePointService.Clerk, SharePointService.Chief };
        foreach (var person in people) await _all.SavedAsync("cua-" + person[..4], "Kế hoạch", person);
        var items = people.ToDictionary(person => person, person => _all.Graph.Backstage.FileNamed("cua-" + person[..4]), StringComparer.Ordinal);
        _all.Graph.Log.Clear();

        await Task.WhenAll(Enumerable.Range(0, 50).SelectMany(_ => people).Select(person => _all.GetAsync("/documents/cua-" + person[..4], person)));

        foreach (var person in people)
        {
            var asked = _all.Graph.Log.All.Where(entry => entry.Path.Contains(items[person], StringComparison.Ordinal)).ToList();
            Assert.True(asked.Count >= 50, $"{asked.Count} requests");
            Assert.All(asked, entry => Assert.Equal(person, entry.As));
        }
    }

    [Fact]
    public async Task One_exchange_serves_all_requests_that_come_with_one_token()
    {
        var token = _all.TokenOf(SharePointService.Clerk);
        for (var i = 0; i < 5; i++)
        {
            using var answer = await _all.SendAsync(HttpMethod.Get, "/documents", SharePointService.Clerk, token: token);
            Assert.Equal(200, (int)answer.StatusCode);
        }

        using var saved = await _all.SaveAsync("kh-mot", "Kế hoạch", SharePointService.Clerk, token: token);
        using var read = await _all.SendAsync(HttpMethod.Get, "/documents/kh-mot", SharePointService.Clerk, token: token);

        Assert.Equal((201, 200), ((int)saved.StatusCode, (int)read.StatusCode));
        Assert.Single(_all.Grants.Given, given => given.For == SharePointService.Clerk);
    }

    [Fact]
    public async Task Opening_again_is_the_programs_work()
    {
        await _all.SavedAsync("kh-mot", "Kế hoạch", SharePointService.Clerk);
        _all.Graph.Log.Clear();

        await _all.RestartAsync();
        using var answer = await _all.SendAsync(HttpMethod.Get, "/me", SharePointService.Clerk);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal([FakeGraph.Application], _all.Spoken());
    }

    [Theory]
    [InlineData(Rights.None)]
    [InlineData(Rights.Hidden)]
    public async Task Who_has_no_right_in_the_library_sees_nothing_and_is_told_what_to_do(Rights rights)
    {
        var version = await _all.SavedAsync("kh-mot", "Kế hoạch", SharePointService.Clerk);
        _all.Graph.Backstage.SetRights(SharePointService.Registrar, rights);
        _all.Graph.Log.Clear();

        foreach (var address in new[] { "", "/versions", "/versions/current/content", "/approvals", "/comments", "/audit" })
        {
            using var refused = await _all.SendAsync(HttpMethod.Get, "/documents/kh-mot" + address, SharePointService.Registrar);
            var problem = await refused.ProblemAsync(403, "STO211");
            Assert.Contains("người quản lý trang SharePoint", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        using var saved = await _all.SaveAsync("kh-mot", "Lần hai", SharePointService.Registrar, version);
        await saved.ProblemAsync(403, "STO211");
        using var anew = await _all.SaveAsync("kh-hai", "Mới", SharePointService.Registrar);
        await anew.ProblemAsync(403, "STO211");
        Assert.DoesNotContain(_all.Graph.Log.All, entry => entry.As == FakeGraph.Application && entry.Method is not ("GET" or "POST"));
        Assert.Single(_all.Graph.Backstage.VersionsOf(_all.Graph.Backstage.FileNamed("kh-mot")));
        Assert.Single(_all.Graph.Backstage.Files());
        Assert.Equal("kept", (await _all.GetAsync("/documents/kh-mot/versions", SharePointService.Clerk)).GetProperty("versions")[0].GetProperty("availability").GetString());
    }

    [Fact]
    public async Task Who_may_only_read_reads_and_cannot_save_and_the_intent_is_closed()
    {
        var version = await _all.SavedAsync("kh-mot", "Kế hoạch", SharePointService.Clerk);
        _all.Graph.Backstage.SetRights(SharePointService.Registrar, Rights.Read);

        await _all.GetAsync("/documents/kh-mot", SharePointService.Registrar);
        using var refused = await _all.SaveAsync("kh-mot", "Lần hai", SharePointService.Registrar, version, key: "k-1");
        using var other = await _all.SaveAsync("kh-mot", "Lần ba", SharePointService.Clerk, version);

        await refused.ProblemAsync(403, "STO211");
        Assert.Equal(201, (int)other.StatusCode);
        Assert.Equal(["save", "void", "save"], await ActsAsync("kh-mot"));

        _all.Graph.Backstage.SetRights(SharePointService.Registrar, Rights.Write);
        using var again = await _all.SaveAsync("kh-mot", "Lần hai", SharePointService.Registrar, version, key: "k-1");
        await again.ProblemAsync(409, "STO103");
    }

    [Fact]
    public async Task Lists_show_what_the_person_may_see()
    {
        foreach (var name in new[] { "kh-a", "kh-b", "kh-c" }) await _all.SavedAsync(name, "Kế hoạch " + name, SharePointService.Clerk);
        _all.Graph.Backstage.SetRights(SharePointService.Chief, Rights.Hidden, _all.Graph.Backstage.FileNamed("kh-a"));
        _all.Graph.Backstage.SetRights(SharePointService.Chief, Rights.None, _all.Graph.Backstage.FileNamed("kh-b"));

        Assert.Equal(["kh-c", "kh-b", "kh-a"], await ListedAsync("/documents", SharePointService.Clerk));
        Assert.Equal(["kh-c"], await ListedAsync("/documents", SharePointService.Chief));
        Assert.Equal(["kh-c"], await ListedAsync("/documents?count=1", SharePointService.Chief));
        Assert.Empty(await ListedAsync("/documents?text=kh-a", SharePointService.Chief));
    }

    [Fact]
    public async Task Another_proof_that_Entra_wants_reaches_the_client_and_is_answered()
    {
        const string claims = """{"access_token":{"acrs":{"essential":true,"value":"c1"}}}""";
        await _all.SavedAsync("kh-mot", "Kế hoạch", SharePointService.Chief);
        _all.Grants.Demand(SharePointService.Clerk, claims);

        using var refused = await _all.SendAsync(HttpMethod.Get, "/documents/kh-mot", SharePointService.Clerk);

        await refused.ProblemAsync(401, "STO210");
        var challenge = refused.Headers.WwwAuthenticate.ToString();
        Assert.Contains("error=\"insufficient_claims\"", challenge, StringComparison.Ordinal);
        Assert.Contains($"authorization_uri=\"{_all.Authority.Address}/{FakeAuthority.Tenant}/oauth2/v2.0/authorize\"", challenge, StringComparison.Ordinal);
        Assert.Contains($"claims=\"{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(claims))}\"", challenge, StringComparison.Ordinal);
        using var answered = await _all.SendAsync(HttpMethod.Get, "/documents/kh-mot", SharePointService.Clerk, token: _all.TokenOf(SharePointService.Clerk, proof: "c1"));
        Assert.Equal(200, (int)answered.StatusCode);
    }

    [Fact]
    public async Task Consent_that_is_missing_is_told_with_who_can_give_it()
    {
        _all.Grants.LacksConsent = true;

        using var refused = await _all.SaveAsync("kh-mot", "Kế hoạch", SharePointService.Clerk);

        var problem = await refused.ProblemAsync(403, "STO212");
        Assert.Contains("quản trị viên Microsoft Entra", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(_all.Graph.Backstage.Files());
    }

    [Fact]
    public async Task A_token_cut_after_the_upload_leaves_one_version_that_is_the_persons()
    {
        _all.Graph.Script.OnCommit().First(() =>
        {
            _all.Graph.Revoke(_all.Grants.Last[SharePointService.Clerk]);
            _all.Grants.Demand(SharePointService.Clerk, """{"access_token":{}}""");
            return Task.CompletedTask;
        });

        using var saved = await _all.SaveAsync("kh-mot", "Kế hoạch", SharePointService.Clerk);

        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync(Answers.Token));
        Assert.Equal([SharePointService.Clerk], _all.Graph.Backstage.AuthorsOf(_all.Graph.Backstage.FileNamed("kh-mot")));
        Assert.Equal(["save"], await ActsAsync("kh-mot"));
    }

    [Fact]
    public async Task A_token_cut_before_the_upload_leaves_nothing_open()
    {
        var token = _all.TokenOf(SharePointService.Clerk);
        using var warm = await _all.SendAsync(HttpMethod.Get, "/documents", SharePointService.Clerk, token: token);
        using var first = await _all.SaveAsync("kh-mot", "Kế hoạch", SharePointService.Clerk, token: token);
        _all.Graph.Revoke(_all.Grants.Last[SharePointService.Clerk]);
        _all.Grants.Demand(SharePointService.Clerk, "{}");

        using var refused = await _all.SaveAsync("kh-hai", "Kế hoạch", SharePointService.Clerk, token: token);

        await refused.ProblemAsync(401, "STO210");
        Assert.Single(_all.Graph.Backstage.Files());
        Assert.Equal(["void"], (await _all.GetAsync("/audit", SharePointService.Chief)).GetProperty("entries").EnumerateArray()
            .Where(entry => entry.GetProperty("document").ToString() == "kh-hai").Select(entry => entry.GetProperty("act").GetString()));
    }

    private async Task<IEnumerable<string?>> ActsAsync(string document) =>
        (await _all.GetAsync($"/documents/{document}/audit", SharePointService.Chief)).GetProperty("entries").EnumerateArray()
            .Select(entry => entry.GetProperty("act").GetString());

    private async Task<List<string?>> ListedAsync(string address, string person)
    {
        var found = new List<string?>();
        for (string? after = null; ;)
        {
            var page = await _all.GetAsync(after is null ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={after}", person);
            found.AddRange(page.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("id").GetString()));
            if ((after = page.GetProperty("next").GetString()) is null) return found;
        }
    }
}
