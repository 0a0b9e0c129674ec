using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Page;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Hosting;

/// <summary>What the service is made of, and the way of a request through it.</summary>
internal static class ServicePipeline
{
    public static void AddService(this IServiceCollection services, ServiceSettings settings)
    {
        services.AddRoutingCore();
        services.ConfigureHttpJsonOptions(json => WireJson.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddTimeLimits(settings);
        services.AddConversionTurns(settings);
        services.AddOpenApiDocument();
        services.AddSingleton(settings);
        services.AddSingleton(_ => new KeptPlans(settings.DataFolder));
    }

    public static void UseService(this WebApplication app, ServiceSettings settings)
    {
        app.UseSecurityHeaders();
        app.UseMiddleware<FaultAnswers>();
        app.UseStatusAnswers();
        app.UseHostGuard(settings.Hosts);
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseRateLimiter();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapPage();
    }
}
