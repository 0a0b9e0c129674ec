using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OneStop.Docs.Service.Tests.SignIn;

/// <summary>Who is let in where, and as whom, with sign-in set.</summary>
public sealed partial class SignInApiTests : IAsyncLifetime
{
    private const string Admin = "lan.nt@xa.example.vn";
    private const string Clerk = "binh.tv@xa.example.vn";
    private const string LeaderId = "bbbbbbbb-0000-4000-8000-000000000002";

    private FakeAuthority _authority = null!;
    private RunningService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _authority = await FakeAuthority.StartAsync();
        _service = await RunningService.StartAsync(settings => settings with
        {
            Addresses = "http://127.0.0.1:0",
            Hosts = [],
            Entra = _authority.Settings with { FirstAdmins = [Admin] },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _authority.DisposeAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/sign-in")]
    public async Task What_says_nothing_of_documents_is_open(string address)
    {
        using var answer = await _service.Client.GetAsync(address, Answers.Token);

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Every_other_address_there_is_asks_for_a_token_and_takes_nobodys_word()
    {
        var paths = (await _service.Client.GetJsonAsync("/openapi/v1.json")).GetProperty("paths");
        var asked = 0;
        foreach (var (address, method) in paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(one => (path.Name, one.Name))))
        {
            if (address.StartsWith("/health", StringComparison.Ordinal) || address == "/sign-in") continue;
            using var request = Answers.Request(
                new(method.ToUpperInvariant()), Hole().Replace(address, "2026"), method == "get" ? null : "{}", ("OneStop-Person", Admin));

            using var answer = await _service.Client.SendAsync(request, Answers.Token);

            await answer.ProblemAsync(401, "SVC037");
            Assert.Equal($"Bearer realm=\"onestop\", scope=\"api://{FakeAuthority.Client}/access_as_user\"", answer.Headers.WwwAuthenticate.ToString());
            asked++;
        }

        Assert.True(asked > 40, $"only {asked} addresses");
    }

    [Fact]
    public async Task No_token_stands_in_the_log()
    {
        using var log = new Recorded();
        _service.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var spoilt = _authority.Token()[..^10];
        using var refused = await SendAsync("GET", "/documents", spoilt);
        using var taken = await SendAsync("GET", "/people", Token(Admin));
        using var fault = await SendAsync("PUT", "/people/" + Admin, Token(Admin), "{");

        Assert.Equal((401, 200, 400), ((int)refused.StatusCode, (int)taken.StatusCode, (int)fault.StatusCode));
        Assert.DoesNotContain(log.Lines, line => line.Contains("eyJ", StringComparison.Ordinal) || line.Contains(spoilt[..40], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clients_are_told_how_to_sign_in()
    {
        var entra = await _service.Client.GetJsonAsync("/sign-in");
        await using var own = await RunningService.StartAsync(settings => settings);
        var person = await own.Client.GetJsonAsync("/sign-in");

        Assert.Equal(
            $$"""{"mode":"entra","clientId":"{{FakeAuthority.Client}}","authority":"{{_authority.Address}}/{{FakeAuthority.Tenant}}","scopes":["api://{{FakeAuthority.Client}}/access_as_user"],"actsAs":null}""",
            entra.GetRawText());
        Assert.Equal("""{"mode":"person","clientId":null,"authority":null,"scopes":null,"actsAs":null}""", person.GetRawText());
    }

    [Fact]
    public async Task Only_the_administrator_that_was_named_fills_the_empty_list()
    {
        using var stranger = await SendAsync("PUT", "/people/" + Clerk, Token(Clerk), Listed("Trần Văn B", "admin"));
        await stranger.ProblemAsync(403, "SVC040");
        using var admin = await SendAsync("PUT", "/people/" + Admin, Token(Admin), Listed("Nguyễn Thị L", "admin"));

        Assert.Equal(200, (int)admin.StatusCode);
        using var still = await SendAsync("GET", "/documents", Token(Clerk));
        await still.ProblemAsync(403, "SVC040");
    }

    [Fact]
    public async Task People_are_known_by_sign_in_name_in_any_letters_or_by_object_id()
    {
        await ListAsync();

        using var byName = await SendAsync("GET", "/me", Token("Binh.TV@xa.example.vn"));
        using var byId = await SendAsync("GET", "/me", Token("moi.ten@xa.example.vn", LeaderId));

        Assert.Equal(Clerk, (await byName.JsonAsync()).GetProperty("id").GetString());
        Assert.Equal(LeaderId, (await byId.JsonAsync()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_guest_is_known_by_object_id_only()
    {
        await ListAsync();
        var claims = _authority.Claims(Clerk);
        claims["idp"] = "live.com";

        using var answer = await SendAsync("GET", "/me", _authority.Token(claims));

        await answer.ProblemAsync(403, "SVC040");
    }

    [Fact]
    public async Task Someone_who_left_is_let_in_no_more()
    {
        await ListAsync();
        using var gone = await SendAsync("PUT", "/people/" + Clerk, Token(Admin), Listed("Trần Văn B", "clerk", active: false));
        Assert.Equal(200, (int)gone.StatusCode);

        using var answer = await SendAsync("GET", "/documents", Token(Clerk));

        await answer.ProblemAsync(403, "SVC040");
    }

    [Fact]
    public async Task The_token_says_who_acts_whatever_the_header_says()
    {
        await ListAsync();
        using var request = Answers.Request(
            HttpMethod.Put, "/people/" + LeaderId, Listed("Lê Văn C", "leader"), ("Authorization", "Bearer " + Token(Clerk)), ("OneStop-Person", Admin));

        using var refused = await _service.Client.SendAsync(request, Answers.Token);

        await refused.ProblemAsync(403, "STO302");
    }

    [Fact]
    public async Task A_sign_in_service_that_is_down_is_said_to_be_down()
    {
        _authority.IsDown = true;

        using var answer = await SendAsync("GET", "/documents", Token(Admin));

        await answer.ProblemAsync(503, "SVC041");
        Assert.Equal("30", answer.Headers.RetryAfter?.ToString());
    }

    [Fact]
    public async Task Pages_of_the_add_in_may_talk_to_the_sign_in_service_and_no_other_page_may()
    {
        using var pane = await _service.Client.GetAsync("/addin/taskpane.html", Answers.Token);
        using var review = await _service.Client.GetAsync("/addin/review.html", Answers.Token);
        using var first = await _service.Client.GetAsync("/", Answers.Token);
        await using var own = await RunningService.StartAsync(settings => settings);
        using var without = await own.Client.GetAsync("/addin/taskpane.html", Answers.Token);

        Assert.Contains(_authority.Address, Policy(pane), StringComparison.Ordinal);
        Assert.Contains(_authority.Address, Policy(review), StringComparison.Ordinal);
        Assert.DoesNotContain(_authority.Address, Policy(first), StringComparison.Ordinal);
        Assert.DoesNotContain("login", Policy(without), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.7")]
    [InlineData("Forwarded", "for=10.0.0.7")]
    public async Task Behind_a_web_server_nobodys_word_is_taken(string header, string value)
    {
        await using var own = await RunningService.StartAsync(settings => settings);
        using var request = Answers.Request(HttpMethod.Get, "/documents", null, ("OneStop-Person", Admin), (header, value));

        using var answer = await own.Client.SendAsync(request, Answers.Token);

        await answer.ProblemAsync(401, "SVC030");
    }

    [Fact]
    public async Task Without_sign_in_strangers_on_the_network_see_nothing_that_is_kept()
    {
        await using var open = await RunningService.StartAsync(settings => settings with { Addresses = "http://0.0.0.0:0", Hosts = [] });
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{open.Address.Port}") };

        using var documents = await client.GetAsync("/documents", Answers.Token);
        using var people = await client.GetAsync("/people", Answers.Token);
        using var templates = await client.GetAsync("/templates", Answers.Token);

        await documents.ProblemAsync(401, "SVC030");
        await people.ProblemAsync(401, "SVC030");
        Assert.Equal(200, (int)templates.StatusCode);
        Assert.Equal("""{"mode":"none","clientId":null,"authority":null,"scopes":null,"actsAs":null}""", (await client.GetJsonAsync("/sign-in")).GetRawText());
    }

    private async Task ListAsync()
    {
        foreach (var (id, body) in new[] { (Admin, Listed("Nguyễn Thị L", "admin")), (Clerk, Listed("Trần Văn B", "clerk")), (LeaderId, Listed("Lê Văn C", "leader")) })
        {
            using var answer = await SendAsync("PUT", "/people/" + id, Token(Admin), body);
            Assert.Equal(200, (int)answer.StatusCode);
        }
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private string Token(string user, string id = "aaaaaaaa-0000-4000-8000-000000000001") => _authority.Token(_authority.Claims(user, id));

    private static string Listed(string name, string role, bool active = true) =>
        $$"""{"reason":"Lập danh sách","name":"{{name}}","unit":"ubnd-xa","roles":["{{role}}"],"active":{{(active ? "true" : "false")}}}""";

    private async Task<HttpResponseMessage> SendAsync(string method, string address, string token, string? json = null)
    {
        using var request = Answers.Request(new(method), address, json, ("Authorization", "Bearer " + token));
        return await _service.Client.SendAsync(request, Answers.Token);
    }

    private sealed class Recorded : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines) Lines.Add(formatter(state, exception) + exception);
        }

        public void Dispose()
        {
        }
    }
}
