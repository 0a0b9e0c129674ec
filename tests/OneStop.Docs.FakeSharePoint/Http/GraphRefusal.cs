namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>A request that Graph would refuse.</summary>
/// <param name="inner">The more exact code, nested in innerError in one of the shapes.</param>
internal sealed class GraphRefusal(int status, string code, string message, string? inner = null) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string? Inner { get; } = inner;

    /// <summary>A message inside innerError, beside a status, as throttling shows it (throttling-01).</summary>
    public string? InnerMessage { get; init; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public GraphRefusal With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }

    public static GraphRefusal BadRequest(string message) => new(400, "BadRequest", message);

    public static GraphRefusal Invalid(string message) => new(400, "invalidRequest", message);

    public static GraphRefusal NotFound(string what = "The resource could not be found.") => new(404, "itemNotFound", what);

    public static GraphRefusal NameExists() => new(409, "nameAlreadyExists", "An item with the same name already exists under the parent");

    public static GraphRefusal TagDiffers() => new(412, "preconditionFailed", "ETag does not match current item's value", "resourceModified");

    public static GraphRefusal Range(string message, string inner) => new(416, "invalidRange", message, inner);
}
