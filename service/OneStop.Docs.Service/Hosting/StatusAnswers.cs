using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Hosting;

/// <summary>Gives the bare statuses that routing answers with (404, 405, 415 …) a body of problem details.</summary>
internal static class StatusAnswers
{
    public static void UseStatusAnswers(this IApplicationBuilder app) => app.UseStatusCodePages(async pages =>
    {
        if (Of(pages.HttpContext.Response.StatusCode, pages.HttpContext) is { } problem)
        {
            await problem.ExecuteAsync(pages.HttpContext);
        }
    });

    public static ProblemResult? Of(int status, HttpContext context)
    {
        var request = context.Request;
        return status switch
        {
            StatusCodes.Status404NotFound => ProblemResult.Of(status, ServiceCodes.NoSuchAddress, request.Path),
            StatusCodes.Status405MethodNotAllowed =>
                ProblemResult.Of(status, ServiceCodes.MethodNotAllowed, request.Method, request.Path),
            StatusCodes.Status413PayloadTooLarge => TooLarge(context),
            StatusCodes.Status415UnsupportedMediaType => ProblemResult.Of(
                status, ServiceCodes.UnsupportedMediaType, request.ContentType ?? "", MediaTypes.Json),
            StatusCodes.Status400BadRequest => ProblemResult.Of(status, ServiceCodes.BadRequest, request.Path),
            _ => null,
        };
    }

    public static ProblemResult TooLarge(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
            ?? context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0;
        var megabytes = (limit / (double)(1 << 20)).ToString("0.##", CultureInfo.InvariantCulture);
        return ProblemResult.Of(StatusCodes.Status413PayloadTooLarge, ServiceCodes.TooLarge, megabytes);
    }
}
