using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Versions;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Service.Hosting;

/// <summary>Turns what endpoints throw into problem details. The one place that catches everything.</summary>
internal sealed class FaultAnswers(RequestDelegate next, ServiceSettings settings, ILogger<FaultAnswers> log)
{
    // Nobody listens any more; the number is what proxies log for a caller who left (nginx).
    private const int CallerLeft = 499;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted) context.Response.StatusCode = CallerLeft;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            await AnswerTo(fault, context).ExecuteAsync(context);
        }
    }

    private ProblemResult AnswerTo(Exception fault, HttpContext context)
    {
        switch (fault)
        {
            case BadHttpRequestException { InnerException: JsonException broken }:
                return new ProblemResult(StatusCodes.Status400BadRequest, [ServiceCodes.BrokenJsonAt(broken)]);
            case BrokenFormException:
                return ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.BadForm);
            case BadHttpRequestException bad:
                return BadRequest(bad, context);
            case VersionStoreException refused:
                if (refused is SignInRequiredException again && settings.Entra is { } entra) SignInGuard.ChallengeAgain(context, entra, again.Claims);
                if (refused is StoreUnreachableException { RetryAfter: { } wait }) context.Response.Headers.RetryAfter = Seconds(wait);
                return ProblemResult.Of(StoreDiagnostics.Of(refused));
            case PlanFolderException folder:
                return ProblemResult.Of(StatusCodes.Status503ServiceUnavailable, ServiceCodes.StoreUnreachable, folder.Reason);
            default:
                log.UnexpectedFault(fault, context.Request.Method, context.Request.Path, context.TraceIdentifier);
                return ProblemResult.Of(StatusCodes.Status500InternalServerError, ServiceCodes.Fault, context.TraceIdentifier);
        }
    }

    private static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static ProblemResult BadRequest(BadHttpRequestException bad, HttpContext context) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => StatusAnswers.TooLarge(context),
        StatusCodes.Status415UnsupportedMediaType => StatusAnswers.Of(bad.StatusCode, context)!,
        _ => ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.BadRequest, "@reason.request"),
    };
}
