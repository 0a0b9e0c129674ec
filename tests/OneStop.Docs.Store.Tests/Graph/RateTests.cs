using System.Net;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Graph;

public sealed class RateTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2.128", null, 2.128)]
    [InlineData("9", null, 9.0)]
    [InlineData("9", "31", 31.0)]
    [InlineData("40", "31", 40.0)]
    [InlineData(null, "31", 31.0)]
    [InlineData("Mon, 02 Mar 2026 08:00:10 GMT", null, 10.0)]
    [InlineData("999999999", null, 3600.0)]
    [InlineData("-5", null, null)]
    [InlineData("soon", null, null)]
    [InlineData(null, null, null)]
    public void Trap_16_the_longer_of_the_two_waits_counts(string? retryAfter, string? reset, double? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        if (reset is not null) response.Headers.TryAddWithoutValidation("RateLimit-Reset", reset);

        var wait = RateHeaders.WaitOf(response, s_now);

        Assert.Equal(seconds is { } expected ? TimeSpan.FromSeconds(expected) : null, wait);
    }

    [Fact]
    public async Task Trap_16_no_minute_sees_more_units_than_the_limit()
    {
        var time = new LeapingTime();
        using var budget = new RateBudget(new RateLimits(UnitsPerMinute: 100), time);
        var taken = new List<DateTimeOffset>();

        for (var i = 0; i < 500; i++)
        {
            await budget.TakeAsync(2, TestContext.Current.CancellationToken);
            taken.Add(time.GetUtcNow());
        }

        Assert.All(taken, start => Assert.InRange(taken.Count(moment => moment >= start && moment < start + TimeSpan.FromMinutes(1)) * 2, 1, 100));
        Assert.InRange((taken[^1] - taken[0]).TotalMinutes, 9, 9.5);
    }

    [Fact]
    public async Task A_day_and_a_person_have_limits_of_their_own()
    {
        var time = new LeapingTime();
        using var budget = new RateBudget(new RateLimits(UnitsPerMinute: 1000, UnitsPerDay: 3000, RequestsPerFiveMinutes: 10), time);
        var begin = time.GetUtcNow();

        for (var i = 0; i < 11; i++) await budget.TakeAsync(1, TestContext.Current.CancellationToken);
        var person = time.GetUtcNow() - begin;
        for (var i = 0; i < 30; i++) await budget.TakeAsync(100, TestContext.Current.CancellationToken);

        Assert.InRange(person.TotalMinutes, 5, 5.1);
        Assert.InRange((time.GetUtcNow() - begin).TotalHours, 24, 24.3);
    }

    [Fact]
    public async Task A_warning_slows_down_before_the_limit_is_hit()
    {
        var time = new LeapingTime();
        using var budget = new RateBudget(new RateLimits(), time);
        using var warning = new HttpResponseMessage(HttpStatusCode.OK);
        warning.Headers.TryAddWithoutValidation("RateLimit-Remaining", "3");
        warning.Headers.TryAddWithoutValidation("RateLimit-Reset", "5");
        var begin = time.GetUtcNow();

        budget.Hear(warning);
        await budget.TakeAsync(2, TestContext.Current.CancellationToken);
        var first = time.GetUtcNow() - begin;
        await budget.TakeAsync(2, TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.Zero, first);
        Assert.Equal(TimeSpan.FromSeconds(5), time.GetUtcNow() - begin);
    }

    [Fact]
    public async Task What_one_request_hears_of_throttling_counts_for_all()
    {
        var time = new LeapingTime();
        using var budget = new RateBudget(new RateLimits(), time);
        using var refusal = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        refusal.Headers.TryAddWithoutValidation("Retry-After", "30");
        var begin = time.GetUtcNow();

        budget.Hear(refusal);
        await budget.TakeAsync(1, TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromSeconds(30), time.GetUtcNow() - begin);
    }
}
