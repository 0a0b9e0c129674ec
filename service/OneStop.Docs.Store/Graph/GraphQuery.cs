namespace OneStop.Docs.Store.Graph;

/// <summary>OData options of a reading call; what is null is not sent.</summary>
/// <param name="Select">Members wanted, with commas.</param>
/// <param name="Expand">Relations wanted with their members: <c>children(select=id,name)</c>.</param>
/// <param name="Filter">A condition.</param>
/// <param name="OrderBy">A member and a direction; version lists do not take it.</param>
/// <param name="Top">At most so many a page.</param>
/// <param name="SkipToken">Where a page begins.</param>
/// <param name="Search">Words.</param>
internal sealed record GraphQuery(
    string? Select = null, string? Expand = null, string? Filter = null, string? OrderBy = null, int? Top = null,
    string? SkipToken = null, string? Search = null)
{
    public static GraphQuery None { get; } = new();

    /// <summary>The address with the options behind it.</summary>
    public string On(string path)
    {
        var options = string.Join('&', Options().Where(option => option.Value is not null)
            .Select(option => $"{option.Name}={GraphUrl.Value(option.Value!)}"));
        if (options.Length == 0) return path;
        return path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + options;
    }

    private IEnumerable<(string Name, string? Value)> Options() =>
    [
        ("$select", Select), ("$expand", Expand), ("$filter", Filter), ("$orderby", OrderBy),
        ("$top", Top?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("$skiptoken", SkipToken), ("$search", Search),
    ];
}
