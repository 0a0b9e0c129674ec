using OneStop.Docs.Drafting;
using OneStop.Docs.Drafting.Auditing;
using OneStop.Docs.Drafting.Blocks;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Service.Addin;
using OneStop.Docs.Service.Blocks;
using OneStop.Docs.Service.Auditing;
using OneStop.Docs.Service.Documents;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Health;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Issuing;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Page;
using OneStop.Docs.Service.People;
using OneStop.Docs.Service.Plans;
using OneStop.Docs.Service.Registers;
using OneStop.Docs.Service.Reviews;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Templates;
using OneStop.Docs.Service.Versions;
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
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new KeptPlans(settings.DataFolder));
        services.AddSingleton<OpenedVersions>();
        services.AddSingleton<OwedWork>();
        services.AddHostedService(provider => provider.GetRequiredService<OwedWork>());
        services.AddSingleton<StoreActing>();
        if (settings.Entra is { } entra) services.AddSingleton(provider => new EntraTokens(entra, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<VersionPrinting>();
        services.AddSingleton<SampleShelf>();
        services.AddSingleton<PlanShelf>();
        services.AddDrafting(settings);
    }

    public static void UseService(this WebApplication app, ServiceSettings settings)
    {
        app.UseSecurityHeaders(settings.Entra);
        app.UseMiddleware<FaultAnswers>();
        app.UseStatusAnswers();
        app.UseHostGuard(settings.Hosts);
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseSignIn(settings);
        app.UseRateLimiter();
        app.MapTemplates(settings);
        app.MapPlans(settings);
        app.MapDocuments(settings);
        app.MapBlocks(settings);
        var kept = app.MapKept();
        kept.MapVersions(settings);
        kept.MapReviews();
        kept.MapPeople();
        kept.MapOwnApprovals();
        kept.MapMe();
        kept.MapIssuing();
        kept.MapRegisters();
        kept.MapAudit();
        var open = app.MapOpen();
        open.MapSignIn();
        open.MapHealth();
        open.MapOpenApi("/openapi/{documentName}.json");
        open.MapPage();
        open.MapAddin();
    }

    private static void AddDrafting(this IServiceCollection services, ServiceSettings settings)
    {
        services.AddSingleton(_ => TemplateCatalog.Open(settings.TemplatesFolder ?? ""));
        services.AddSingleton<SamplePlans>();
        services.AddSingleton<Drafter>();
        services.AddSingleton<BlockDrafter>();
        services.AddSingleton<DocumentDrafting>();
        services.AddSingleton<AuditReport>();
        services.AddSingleton<AuditReportAnswer>();
        services.AddSingleton(_ => new PdfConverter(new()
        {
            Program = settings.OfficeProgram,
            TimeLimit = settings.ConversionTime,
        }));
    }
}
