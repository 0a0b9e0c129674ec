using System.Collections.Concurrent;

namespace OneStop.Docs.Store.Graph.Http;

/// <summary>
/// Lets a site rest that fails again and again, so that it does not use up the budget of the others: after <see cref="Patience"/>
/// failed attempts in a row nothing is sent to it for a while, then one request tries; when that fails too the rest is twice as long.
/// </summary>
/// <param name="time">Where the time comes from.</param>
internal sealed class SiteBreaker(TimeProvider time)
{
    /// <summary>More than the attempts of two requests: one that is unlucky harms nobody.</summary>
    public const int Patience = 16;

    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(30), s_longest = TimeSpan.FromMinutes(8);

    private readonly ConcurrentDictionary<string, State> _sites = new(StringComparer.Ordinal);

    /// <summary>Whether a request may be sent to the site now.</summary>
    /// <returns>Null when it may; else how long the site still rests.</returns>
    public TimeSpan? Ask(string site)
    {
        if (!_sites.TryGetValue(site, out var state)) return null;
        lock (state)
        {
            if (state.Failures < Patience) return null;
            var now = time.GetUtcNow();
            if (state.Until > now) return state.Until - now;

            // This one tries; until its answer is there the others wait on.
            state.IsTrying = true;
            state.Until = now + s_first;
            return null;
        }
    }

    /// <summary>How an attempt ended.</summary>
    public void Tell(string site, bool failed)
    {
        if (!failed)
        {
            _sites.TryRemove(site, out _);
            return;
        }

        var state = _sites.GetOrAdd(site, _ => new State());
        lock (state)
        {
            // What was under way when the rest began tells nothing new.
            if (state.Failures >= Patience && !state.IsTrying) return;
            if (++state.Failures < Patience) return;
            state.IsTrying = false;
            state.Rest = state.Rest == TimeSpan.Zero ? s_first : state.Rest * 2 > s_longest ? s_longest : state.Rest * 2;
            state.Until = time.GetUtcNow() + state.Rest;
        }
    }

    /// <summary>The site or library a request is for; null for what is for none.</summary>
    /// <remarks>Addresses of Graph: <c>…/sites/{id}/…</c>, <c>…/drives/{id}/…</c>. A library stands for its site: they fail alike.</remarks>
    public static string? SiteOf(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true }) return null;
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(parts, part => part is "sites" or "drives");
        return at >= 0 && at + 1 < parts.Length ? parts[at + 1] : null;
    }

    private sealed class State
    {
        public int Failures { get; set; }

        public bool IsTrying { get; set; }

        public TimeSpan Rest { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}
