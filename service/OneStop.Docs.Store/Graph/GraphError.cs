namespace OneStop.Docs.Store.Graph;

/// <summary>A failed answer, classified. Carries no address, token or message for users: those of Graph are not meant for them.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Status">HTTP status; 0 when the error came inside another answer.</param>
/// <param name="Codes">Codes from the outermost inwards; empty for HTML and empty bodies.</param>
/// <param name="Detail">What the service said, for support; shortened.</param>
/// <param name="RequestId">For support, when the service gave one.</param>
/// <param name="RetryAfter">How long to wait: the larger of Retry-After and RateLimit-Reset.</param>
/// <param name="Claims">The claims challenge of a 401, which the next sign-in must answer.</param>
/// <param name="Resync">Where a delta begins anew after a 410; an address of Graph.</param>
internal sealed record GraphError(
    GraphErrorKind Kind, int Status, IReadOnlyList<string> Codes, string Detail, string? RequestId = null,
    TimeSpan? RetryAfter = null, string? Claims = null, string? Resync = null)
{
    public bool Has(string code) => Codes.Any(own => string.Equals(own, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the converter's or the gateway's stumbling is worth another try: also the 401 and 404 it gives while starting (graph-docs#6437).</summary>
    public bool IsConverterStumbling => Kind is GraphErrorKind.Transient or GraphErrorKind.Throttled || (Status is 401 or 404 && Codes.Count == 0);

    public static GraphError Unreadable(string what, string? requestId) => new(GraphErrorKind.Bad, 0, [], what, requestId);

    /// <summary>No answer at all: refused, reset, cut off.</summary>
    public static GraphError NoAnswer(string what) => new(GraphErrorKind.Transient, 0, [], what);

    public override string ToString() => $"{Kind} {Status} [{string.Join(" > ", Codes)}] request-id {RequestId ?? "none"}";
}
