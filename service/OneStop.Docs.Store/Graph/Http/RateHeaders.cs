using System.Globalization;
using System.Net;

namespace OneStop.Docs.Store.Graph.Http;

/// <summary>What an answer says about waiting: Retry-After, which can be a decimal ("2.128") or a date, and RateLimit-*.</summary>
internal static class RateHeaders
{
    /// <summary>More than the service ever asks for; a broken header must not stop the program for a year.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    /// <summary>The larger of Retry-After and RateLimit-Reset for an answer that says "later"; null when it says neither or is no such answer.</summary>
    public static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now)
    {
        var retry = RetryAfter(response, now);
        var refused = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
        var reset = refused ? Seconds(response, "RateLimit-Reset") : null;
        return reset > retry || retry is null ? reset ?? retry : retry;
    }

    /// <summary>Units that are left until the reset, when the service warns (from 80 % on).</summary>
    public static (int Remaining, TimeSpan Reset)? WarningOf(HttpResponseMessage response)
    {
        if (First(response, "RateLimit-Remaining") is not { } text || Seconds(response, "RateLimit-Reset") is not { } reset) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var remaining) ? (remaining, reset) : null;
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        if (Seconds(response, "Retry-After") is { } seconds) return seconds;
        var isDate = DateTimeOffset.TryParseExact(
            First(response, "Retry-After"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date);
        return isDate ? Bounded((date - now).TotalSeconds) : null;
    }

    private static TimeSpan? Seconds(HttpResponseMessage response, string name)
    {
        var isNumber = double.TryParse(First(response, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds);
        return isNumber ? Bounded(seconds) : null;
    }

    private static TimeSpan Bounded(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, s_longest.TotalSeconds));

    /// <summary>Read raw: the typed header drops what is no whole number.</summary>
    private static string? First(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString().Trim() : null;
}
