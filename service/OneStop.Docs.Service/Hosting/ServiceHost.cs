using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;

namespace OneStop.Docs.Service.Hosting;

/// <summary>Starts the service: for <c>dotnet run</c>, for <c>onestop serve</c>, and for tests.</summary>
public static class ServiceHost
{
    private const int Done = 0;
    private const int WrongUsage = 2;
    private const int NotReachable = 4;

    /// <summary>Runs until stopped (Ctrl+C, a signal, or the token) and gives the exit code.</summary>
    /// <param name="args"><c>--urls</c>, <c>--templates</c>, <c>--data</c>, <c>--store</c>, <c>--hosts</c>, <c>--tenant</c>, <c>--client-id</c>, <c>--authority</c>, <c>--scope</c>, <c>--admin</c>, <c>--soffice</c>, <c>--conversions</c>.</param>
    /// <param name="cancellationToken">Stops the service.</param>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var start = Directory.GetCurrentDirectory();
        var settings = ServiceSettings.From(ConfigurationOf(args), start);
        if (settings.TemplatesFolder is null)
        {
            await Announcement.RefuseAsync(ServiceCodes.Error(ServiceCodes.NoTemplates, start));
            return WrongUsage;
        }

        var wrongs = settings.Wrong.Concat(await new StoreActing(settings).CheckAsync(cancellationToken)).ToList();
        foreach (var wrong in wrongs) await Announcement.RefuseAsync(ServiceCodes.Error(ServiceCodes.BadSetting, wrong.Name, wrong.Given, wrong.Form));
        if (wrongs.Count > 0) return WrongUsage;

        await using var app = Build(settings);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            return await RefuseAddressAsync(settings);
        }
        catch (SocketException)
        {
            return await RefuseAddressAsync(settings);
        }

        await Announcement.GreetAsync(app, settings);
        await app.WaitForShutdownAsync(cancellationToken);
        return Done;
    }

    /// <summary>The service, not yet started.</summary>
    public static WebApplication Build(ServiceSettings settings)
    {
        // The content root is nobody's folder: all that is served stands in the assembly or in the settings.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrel().UseUrls(settings.Addresses.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.JsonLength;
            kestrel.Limits.MaxConcurrentConnections = 1_000;
        });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // The caller is told; a time-out is no fault of ours.
            .AddFilter("Microsoft.AspNetCore.Http.Timeouts", LogLevel.Error)
            // A port in use is said in a sentence of ours, not in a stack trace.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddService(settings);
        var app = builder.Build();
        app.UseService(settings);
        return app;
    }

    private static IConfiguration ConfigurationOf(string[] args) => new ConfigurationBuilder()
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables("ONESTOP_")
        .AddCommandLine(args)
        .Build();

    private static async Task<int> RefuseAddressAsync(ServiceSettings settings)
    {
        await Announcement.RefuseAddressAsync(settings.Addresses);
        return NotReachable;
    }
}
