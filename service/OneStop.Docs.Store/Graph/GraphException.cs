using System.Globalization;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Graph;

/// <summary>Graph said no, or nothing. The store translates what it can; the rest passes through with its request id.</summary>
internal sealed class GraphException(GraphError error, Exception? inner = null) : VersionStoreException([Problem(error)], inner)
{
    public GraphError Error { get; } = error;

    /// <summary>The failure in the words of the store.</summary>
    public static StoreProblem Problem(GraphError error)
    {
        var facts = Facts(error);
        return error.Kind switch
        {
            GraphErrorKind.Throttled => StoreProblem.At("", StoreCodes.Busy, Seconds(error.RetryAfter)),
            GraphErrorKind.Quota => StoreProblem.At("", StoreCodes.Full, facts),
            GraphErrorKind.Denied => StoreProblem.At("", StoreCodes.Denied, facts),
            GraphErrorKind.Transient => StoreProblem.At("", StoreCodes.Unreachable, facts),
            _ => StoreProblem.At("", StoreCodes.BadAnswer, facts, error.RequestId ?? "–"),
        };
    }

    private static string Facts(GraphError error)
    {
        var codes = string.Join(" > ", error.Codes);
        var status = error.Status == 0 ? "" : "HTTP " + error.Status.ToString(CultureInfo.InvariantCulture);
        var known = string.Join(" ", new[] { status, codes }.Where(part => part.Length > 0));
        return known.Length > 0 ? known : error.Detail;
    }

    private static string Seconds(TimeSpan? wait) => Math.Ceiling((wait ?? TimeSpan.FromSeconds(10)).TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
