namespace OneStop.Docs.Service.Wire;

/// <summary>Names of what an endpoint may ask of the pipeline.</summary>
internal static class Policies
{
    /// <summary>Converts to PDF when asked to: longer time, and a turn among few.</summary>
    public const string MayConvert = "may-convert";

    /// <summary>Longer time, no conversion.</summary>
    public const string LongWork = "long-work";

    /// <summary>Converts to PDF whatever the caller wants: longer time, and a turn among few.</summary>
    public const string Converts = "converts";

    /// <summary>Declares that the endpoint always converts.</summary>
    public static RouteHandlerBuilder ConvertsToPdf(this RouteHandlerBuilder endpoint)
    {
        endpoint.WithRequestTimeout(MayConvert).RequireRateLimiting(Converts);
        return endpoint;
    }

    /// <summary>Declares that the endpoint converts when the caller wants PDF.</summary>
    public static RouteHandlerBuilder MayConvertToPdf(this RouteHandlerBuilder endpoint)
    {
        endpoint.WithRequestTimeout(MayConvert).RequireRateLimiting(MayConvert);
        return endpoint;
    }
}
