using System.Globalization;
using System.Threading.RateLimiting;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Hosting;

/// <summary>Few conversions at once, some waiting, the rest told to come back. Requests for .docx are never held up.</summary>
internal static class ConversionTurns
{
    private const int ComeBackAfterSeconds = 5;

    public static void AddConversionTurns(this IServiceCollection services, ServiceSettings settings) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            options.OnRejected = async (rejected, _) => await TellToComeBackAsync(rejected.HttpContext);
            options.AddPolicy(Policies.MayConvert, context => WantsPdf(context.Request)
                ? Turns(settings)
                : RateLimitPartition.GetNoLimiter("docx"));
            options.AddPolicy(Policies.Converts, _ => Turns(settings));
        });

    private static RateLimitPartition<string> Turns(ServiceSettings settings) =>
        RateLimitPartition.GetConcurrencyLimiter("pdf", _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = settings.ConversionsAtOnce,
            QueueLimit = settings.ConversionsWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });

    private static bool WantsPdf(HttpRequest request) =>
        Negotiation.Choose(request, MediaTypes.Docx, MediaTypes.Pdf) == MediaTypes.Pdf;

    private static Task TellToComeBackAsync(HttpContext context)
    {
        var seconds = ComeBackAfterSeconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        return ProblemResult.Of(StatusCodes.Status503ServiceUnavailable, ServiceCodes.Busy, seconds).ExecuteAsync(context);
    }
}
