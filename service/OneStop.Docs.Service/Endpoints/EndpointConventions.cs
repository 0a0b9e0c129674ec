using Microsoft.AspNetCore.Mvc;
using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Endpoints;

/// <summary>What endpoints declare of themselves, for the pipeline and for the OpenAPI document.</summary>
internal static class EndpointConventions
{
    /// <summary>The statuses this endpoint answers problem details with, besides those that any may.</summary>
    public static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<ProblemDocument>(status, ProblemResult.ContentType);
        }

        return endpoint;
    }

    /// <summary>A binary answer of the given media type.</summary>
    public static RouteHandlerBuilder WithFile(this RouteHandlerBuilder endpoint, string type, params string[] others) =>
        endpoint.Produces<Stream>(StatusCodes.Status200OK, type, others);

    /// <summary>Files that the answer can also come as, besides its JSON.</summary>
    public static RouteHandlerBuilder WithOtherForms(this RouteHandlerBuilder endpoint, params string[] types) =>
        endpoint.WithMetadata(new OtherForms(types));

    /// <summary>A body taken as bytes, no longer than <paramref name="limit"/> bytes.</summary>
    public static RouteHandlerBuilder WithRawBody(this RouteHandlerBuilder endpoint, RawBody body, long limit) =>
        endpoint.WithMetadata(body).WithLimit(limit);

    /// <summary>No body longer than <paramref name="limit"/> bytes is read.</summary>
    public static RouteHandlerBuilder WithLimit(this RouteHandlerBuilder endpoint, long limit) =>
        endpoint.WithMetadata(new RequestSizeLimitAttribute(limit));
}
