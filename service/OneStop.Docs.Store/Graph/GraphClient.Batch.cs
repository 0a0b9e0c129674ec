using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph;

/// <summary>Several calls in one. Each part is throttled, refused or done on its own: look at every answer.</summary>
internal sealed partial class GraphClient
{
    private const int MaxBatch = 20;

    public Task<BatchAnswer> BatchAsync(BatchOrder order, CancellationToken cancellationToken)
    {
        if (order.Requests.Count is 0 or > MaxBatch) throw new ArgumentException("A batch has 1 to 20 parts.", nameof(order));
        var cost = order.Requests.Sum(part => string.Equals(part.Method, "GET", StringComparison.OrdinalIgnoreCase) ? 1 : 2);
        return ReadAsync(
            Request(HttpMethod.Post, "$batch", order, GraphJsonContext.Default.BatchOrder).Costing(cost), GraphJsonContext.Default.BatchAnswer, cancellationToken);
    }

    /// <summary>What a refused part means, or null for one that was done (a redirection counts as done).</summary>
    public static GraphError? ErrorOf(BatchPartAnswer part)
    {
        if (part.Status is >= 200 and < 400) return null;
        var wait = part.Headers?.FirstOrDefault(header => string.Equals(header.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value;
        var isNumber = double.TryParse(wait, System.Globalization.CultureInfo.InvariantCulture, out var seconds);
        TimeSpan? retryAfter = isNumber ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 3600)) : null;
        return part.Body is { } body
            ? GraphErrorReader.Classify(part.Status, body, retryAfter)
            : GraphErrorReader.Classify(part.Status, ReadOnlyMemory<byte>.Empty, retryAfter);
    }
}
