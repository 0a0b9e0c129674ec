using System.Globalization;
using Microsoft.AspNetCore.Http.Timeouts;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Hosting;

/// <summary>No request runs for ever: its token is cancelled when its time is up, and the caller is told.</summary>
internal static class TimeLimits
{
    public static void AddTimeLimits(this IServiceCollection services, ServiceSettings settings) =>
        services.AddRequestTimeouts(options =>
        {
            options.DefaultPolicy = Policy(settings.RequestTime);
            options.AddPolicy(Policies.MayConvert, Policy(settings.ConversionTime));
            options.AddPolicy(Policies.LongWork, Policy(settings.ConversionTime));
        });

    private static RequestTimeoutPolicy Policy(TimeSpan time) => new()
    {
        Timeout = time,
        TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        WriteTimeoutResponse = context => TellAsync(context, time),
    };

    private static async Task TellAsync(HttpContext context, TimeSpan time)
    {
        // Kestrel cannot drain a body whose reading was broken off; an answer not yet sent would become a bare 500.
        context.Response.Headers.Connection = "close";
        var seconds = time.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture);
        await ProblemResult.Of(StatusCodes.Status504GatewayTimeout, ServiceCodes.TimedOut, seconds).ExecuteAsync(context);
        await context.Response.CompleteAsync();
    }
}
