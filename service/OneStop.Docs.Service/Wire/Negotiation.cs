using Microsoft.Net.Http.Headers;

namespace OneStop.Docs.Service.Wire;

/// <summary>Which of the kinds we can make the caller likes best (RFC 9110 §12.5.1).</summary>
internal static class Negotiation
{
    /// <summary>The best kind of <paramref name="offered"/> (our own preference first), or null when none is acceptable.</summary>
    public static string? Choose(HttpRequest request, params string[] offered)
    {
        var accept = request.GetTypedHeaders().Accept;
        if (accept.Count == 0) return offered[0];
        var best = offered.Select(type => (Type: type, Weight: WeightOf(type, accept))).MaxBy(choice => choice.Weight);
        return best.Weight > 0 ? best.Type : null;
    }

    // The most specific range that covers the type decides, whatever its weight.
    private static double WeightOf(string type, IEnumerable<MediaTypeHeaderValue> accept)
    {
        var wanted = new MediaTypeHeaderValue(type);
        return accept
            .Where(range => wanted.IsSubsetOf(range))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}
