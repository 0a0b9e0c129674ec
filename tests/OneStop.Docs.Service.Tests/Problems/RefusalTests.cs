using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using static OneStop.Docs.Service.Tests.Answers;

namespace OneStop.Docs.Service.Tests.Problems;

public sealed class RefusalTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task Unknown_address_is_not_found()
    {
        using var answer = await service.Client.GetAsync("/khong/co", Token);

        await answer.ProblemAsync(404, "SVC002");
    }

    [Fact]
    public async Task Method_that_is_not_taken_is_refused_with_those_that_are()
    {
        using var answer = await service.Client.DeleteAsync("/templates", Token);

        await answer.ProblemAsync(405, "SVC003");
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/documents/render")]
    [InlineData("/documents/render/batch")]
    [InlineData("/blocks/chu-ky/render")]
    [InlineData("/plans/validate")]
    [InlineData("/documents/import")]
    [InlineData("/templates/inspect")]
    public async Task Content_of_another_type_is_refused(string address)
    {
        // text/plain is what a foreign page can send without being asked first (no preflight).
        using var answer = await service.Client.PostAsync(address, Json("{}", "text/plain"), Token);

        await answer.ProblemAsync(415, "SVC005");
    }

    [Theory]
    [InlineData("/plans/validate", "application/json")]
    [InlineData("/documents/render", "application/json")]
    [InlineData("/documents/import", "application/octet-stream")]
    public async Task Body_beyond_the_bound_is_refused(string address, string type)
    {
        await using var small = await RunningService.StartAsync(settings => settings with { JsonLength = 1_000, DocumentLength = 1_000 });
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"\"{new string('a', 5_000)}\""));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);

        using var answer = await small.Client.PostAsync(address, content, Token);

        await answer.ProblemAsync(413, "SVC007");
    }

    [Fact]
    public async Task Work_beyond_its_time_is_stopped_and_said()
    {
        await using var hasty = await RunningService.StartAsync(settings => settings with { RequestTime = TimeSpan.FromMilliseconds(300) });
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, hasty.Address.Port, Token);
        await using var stream = socket.GetStream();

        // A body that never ends: the service waits for it no longer than its time.
        await stream.WriteAsync(
            "POST /plans/validate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(), Token);
        var buffer = new byte[8_192];
        var length = await stream.ReadAsync(buffer, Token);

        var answer = Encoding.UTF8.GetString(buffer, 0, length);
        Assert.StartsWith("HTTP/1.1 504", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_addressed_to_a_foreign_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/plans");
        request.Headers.Host = "evil.example";

        using var answer = await service.Client.SendAsync(request, Token);

        await answer.ProblemAsync(400, "SVC024");
    }

    [Theory]
    [InlineData(null, "vi", "Không")]
    [InlineData("en", "en", "There is no")]
    [InlineData("fr, en;q=0.5", "en", "There is no")]
    [InlineData("en;q=0.5, vi", "vi", "Không")]
    [InlineData("fr", "vi", "Không")]
    public async Task Refusals_speak_the_language_asked_for(string? accepted, string language, string beginning)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/khong/co");
        if (accepted is not null) request.Headers.Add("Accept-Language", accepted);

        using var answer = await service.Client.SendAsync(request, Token);

        var problem = await answer.ProblemAsync(404, "SVC002");
        Assert.StartsWith(beginning, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(language, answer.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task No_other_origin_is_let_in()
    {
        using var request = Request(HttpMethod.Options, "/documents/render", null,
            ("Origin", "https://evil.example"), ("Access-Control-Request-Method", "POST"));

        using var answer = await service.Client.SendAsync(request, Token);

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/page.js")]
    [InlineData("/templates")]
    [InlineData("/khong/co")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var answer = await service.Client.GetAsync(address, Token);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }
}
