using System.Collections.Concurrent;
using System.Net;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>One app in one tenant: many persons, many sites, one budget. In virtual time.</summary>
public sealed class BudgetSharingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Trap_16_persons_of_one_app_together_keep_to_the_limit_only_when_they_share(bool shared)
    {
        var time = new LeapingTime();
        var limits = new RateLimits(UnitsPerMinute: 100);
        using var budget = new RateBudget(limits, time);
        var options = new GraphOptions { Limits = limits, Budget = shared ? budget : null };
        var wire = new Wire(time, _ => HttpStatusCode.OK);
        var persons = Enumerable.Range(0, 5).Select(_ => wire.Transport(options)).ToList();

        for (var round = 0; round < 60; round++)
            foreach (var person in persons) await GetAsync(person, "drives/a/root");

        var fullest = wire.Sent.Max(one => wire.Sent.Count(other => other.At >= one.At && other.At < one.At + TimeSpan.FromMinutes(1)));
        Assert.Equal(shared, fullest <= 100);
        persons.ForEach(person => person.Dispose());
    }

    [Fact]
    public async Task A_person_at_the_own_limit_waits_alone()
    {
        var time = new LeapingTime();
        using var budget = new RateBudget(new RateLimits(), time);
        var wire = new Wire(time, _ => HttpStatusCode.OK);
        using var busy = wire.Transport(new GraphOptions { Limits = new(RequestsPerFiveMinutes: 10), Budget = budget });
        using var other = wire.Transport(new GraphOptions { Limits = new(RequestsPerFiveMinutes: 10), Budget = budget });
        for (var i = 0; i < 10; i++) await GetAsync(busy, "drives/a/root");
        var before = time.GetUtcNow();

        await GetAsync(other, "drives/a/root");
        var afterOther = time.GetUtcNow() - before;
        await GetAsync(busy, "drives/a/root");

        Assert.Equal(TimeSpan.Zero, afterOther);
        Assert.InRange(time.GetUtcNow() - before, TimeSpan.FromMinutes(4.9), TimeSpan.FromMinutes(5.1));
    }

    [Fact]
    public async Task Throttling_heard_by_one_person_counts_for_all()
    {
        var time = new LeapingTime();
        using var budget = new RateBudget(new RateLimits(), time);
        var throttled = 0;
        var wire = new Wire(time, _ => throttled++ == 0 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
        using var one = wire.Transport(new GraphOptions { Budget = budget, Retries = 1 });
        using var other = wire.Transport(new GraphOptions { Budget = budget });

        await Task.WhenAll(GetAsync(one, "drives/a/root"), GetAsync(other, "drives/a/root"));

        Assert.All(wire.Sent.Skip(1), sent => Assert.True(sent.At - wire.Sent.First().At >= TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_site_that_keeps_failing_is_left_alone_and_the_others_go_on()
    {
        var time = new LeapingTime();
        var ill = true;
        var wire = new Wire(time, path => ill && path.Contains("/drives/ill/", StringComparison.Ordinal) ? HttpStatusCode.BadGateway : HttpStatusCode.OK);
        using var transport = wire.Transport(new GraphOptions { Retries = 3 });
        for (var i = 0; i < SiteBreaker.Patience / 4; i++) Assert.Equal(HttpStatusCode.BadGateway, await GetAsync(transport, "drives/ill/root"));
        var spent = transport.UnitsSpent;

        var refused = await Assert.ThrowsAsync<GraphException>(() => GetAsync(transport, "drives/ill/root"));
        for (var i = 0; i < 50; i++) await Assert.ThrowsAsync<GraphException>(() => GetAsync(transport, "drives/ill/items/1"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(transport, "drives/well/root"));

        Assert.InRange(refused.Error.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.Equal(spent + 1, transport.UnitsSpent);
        ill = false;
        time.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(transport, "drives/ill/root"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(transport, "drives/ill/root"));
    }

    [Fact]
    public async Task A_try_that_fails_doubles_the_rest_and_costs_one_request()
    {
        var time = new LeapingTime();
        var wire = new Wire(time, _ => HttpStatusCode.InternalServerError);
        using var transport = wire.Transport(new GraphOptions { Retries = 1 });
        for (var i = 0; i < SiteBreaker.Patience / 2; i++) await GetAsync(transport, "sites/ill/drives");
        time.Pass(TimeSpan.FromSeconds(31));

        await Assert.ThrowsAsync<GraphException>(() => GetAsync(transport, "sites/ill/drives"));
        var sent = wire.Sent.Count;
        time.Pass(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<GraphException>(() => GetAsync(transport, "sites/ill/drives"));

        Assert.Equal(SiteBreaker.Patience + 1, sent);
        Assert.Equal(sent, wire.Sent.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Locked)]
    public async Task Being_asked_to_wait_or_told_no_is_no_failure_of_the_site(HttpStatusCode answer)
    {
        var wire = new Wire(new LeapingTime(), _ => answer);
        using var transport = wire.Transport(new GraphOptions { Retries = 1 });

        for (var i = 0; i < SiteBreaker.Patience * 2; i++) Assert.Equal(answer, await GetAsync(transport, "drives/a/root"));
    }

    private static async Task<HttpStatusCode> GetAsync(GraphTransport transport, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await transport.SendAsync(request, Token);
        return response.StatusCode;
    }

    /// <summary>A network that notes when what was sent.</summary>
    private sealed class Wire(TimeProvider time, Func<string, HttpStatusCode> answer)
    {
        public ConcurrentQueue<(DateTimeOffset At, string Path)> Sent { get; } = new();

        public GraphTransport Transport(GraphOptions options) => new(options, new GivenTokenSource("token"), time, () => 0.5, () => new Handler(this));

        private HttpResponseMessage Answer(string path)
        {
            Sent.Enqueue((time.GetUtcNow(), path));
            var response = new HttpResponseMessage(answer(path));
            if (response.StatusCode == HttpStatusCode.TooManyRequests) response.Headers.TryAddWithoutValidation("Retry-After", "20");
            return response;
        }

        private sealed class Handler(Wire wire) : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(wire.Answer(request.RequestUri!.AbsolutePath));
        }
    }
}
