using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests;

/// <summary>The clocks of Vietnam, on a machine in any part of the world.</summary>
public sealed class VietnamTimeTests
{
    [Theory]
    [InlineData("2026-01-31", "2026-01-30T17:00:00Z")]
    [InlineData("2026-01-31T08:30", "2026-01-31T01:30:00Z")]
    [InlineData("2026-01-31 08:30:05", "2026-01-31T01:30:05Z")]
    [InlineData("2026-01-31T08:30:05.25", "2026-01-31T01:30:05.2500000Z")]
    [InlineData("2026-01-31T08:30:00Z", "2026-01-31T08:30:00Z")]
    [InlineData("2026-01-31T01:30:00.000Z", "2026-01-31T01:30:00Z")]
    [InlineData("2026-01-31T08:30:00+09:00", "2026-01-30T23:30:00Z")]
    [InlineData("2026-01-31T08:30-10:00", "2026-01-31T18:30:00Z")]
    public void A_moment_without_an_offset_is_one_of_Vietnam(string text, string utc)
    {
        Assert.True(VietnamTime.TryRead(text, out var moment));
        Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), moment);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hôm nay")]
    [InlineData("31/01/2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-01-31T25:00")]
    public void What_is_no_moment_is_not_guessed(string? text) => Assert.False(VietnamTime.TryRead(text, out _));

    [Fact]
    public void The_first_day_of_all_is_no_fault() => Assert.True(VietnamTime.TryRead("0001-01-01", out _));

    [Fact]
    public void The_day_begins_at_midnight_in_Vietnam()
    {
        var time = new FixedTime();
        time.Set(new(2025, 12, 31, 16, 59, 59, TimeSpan.Zero));
        Assert.Equal(new(2025, 12, 31), VietnamTime.Today(time));

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new(2026, 1, 1), VietnamTime.Today(time));
    }
}
