using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Hosting;

/// <summary>Answers only requests addressed to a name of ours: a foreign page that re-binds its name to loopback gets nothing.</summary>
internal static class HostGuard
{
    public static void UseHostGuard(this IApplicationBuilder app, IReadOnlyList<string> hosts) => app.Use((context, next) =>
    {
        var host = context.Request.Host.Host;
        return hosts.Count == 0 || hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.ForeignHost, host).ExecuteAsync(context);
    });
}
