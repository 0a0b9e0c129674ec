namespace OneStop.Docs.Store.Graph;

/// <summary>Status and codes → kind. The status decides wherever it speaks: 423 comes with <c>accessDenied</c> too (onedrive-api-docs#912).</summary>
internal static class GraphErrorKinds
{
    private static readonly Dictionary<string, GraphErrorKind> s_ofCode = new(StringComparer.OrdinalIgnoreCase)
    {
        ["itemNotFound"] = GraphErrorKind.NotFound,
        ["notFound"] = GraphErrorKind.NotFound,
        ["ErrorItemNotFound"] = GraphErrorKind.NotFound,
        ["nameAlreadyExists"] = GraphErrorKind.Conflict,
        ["upload_name_conflict"] = GraphErrorKind.Conflict,
        ["invalidRange"] = GraphErrorKind.Conflict,
        ["fragmentOverlap"] = GraphErrorKind.Conflict,
        ["resourceModified"] = GraphErrorKind.Precondition,
        ["resourceLocked"] = GraphErrorKind.Locked,
        ["activityLimitReached"] = GraphErrorKind.Throttled,
        ["throttledRequest"] = GraphErrorKind.Throttled,
        ["tooManyRequests"] = GraphErrorKind.Throttled,
        ["resyncRequired"] = GraphErrorKind.Gone,
        ["resyncChangesApplyDifferences"] = GraphErrorKind.Gone,
        ["resyncChangesUploadDifferences"] = GraphErrorKind.Gone,
        ["accessDenied"] = GraphErrorKind.Denied,
        ["unauthenticated"] = GraphErrorKind.Denied,
        ["quotaLimitReached"] = GraphErrorKind.Quota,
        ["insufficientStorage"] = GraphErrorKind.Quota,
        ["serviceNotAvailable"] = GraphErrorKind.Transient,
        ["serviceReadOnly"] = GraphErrorKind.Transient,
        ["timeout"] = GraphErrorKind.Transient,
    };

    public static GraphErrorKind Of(int status, IReadOnlyList<string> codes, TimeSpan? wait) => status switch
    {
        404 => GraphErrorKind.NotFound,
        409 when Speaks(codes, GraphErrorKind.Locked) => GraphErrorKind.Locked,
        409 when Speaks(codes, GraphErrorKind.Precondition) => GraphErrorKind.Precondition,
        409 or 416 => GraphErrorKind.Conflict,
        410 => GraphErrorKind.Gone,
        412 or 424 => GraphErrorKind.Precondition,
        423 => GraphErrorKind.Locked,
        429 or 509 => GraphErrorKind.Throttled,
        507 => GraphErrorKind.Quota,
        401 => GraphErrorKind.Denied,
        403 => Innermost(codes) is { } kind and (GraphErrorKind.Locked or GraphErrorKind.Quota or GraphErrorKind.Throttled) ? kind : GraphErrorKind.Denied,
        408 or 425 or 502 or 504 => GraphErrorKind.Transient,
        503 => wait is null ? Innermost(codes) is GraphErrorKind.Throttled ? GraphErrorKind.Throttled : GraphErrorKind.Transient : GraphErrorKind.Throttled,
        500 => Innermost(codes) ?? GraphErrorKind.Transient,
        _ => Innermost(codes) ?? GraphErrorKind.Bad,
    };

    private static bool Speaks(IReadOnlyList<string> codes, GraphErrorKind kind) =>
        codes.Any(code => s_ofCode.TryGetValue(code, out var known) && known == kind);

    /// <summary>The innermost code that is known says it most exactly; unknown ones are passed over, as Graph asks of its callers.</summary>
    private static GraphErrorKind? Innermost(IReadOnlyList<string> codes)
    {
        foreach (var code in codes.Reverse())
        {
            if (s_ofCode.TryGetValue(code, out var kind)) return kind;
        }

        return null;
    }
}
