using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OneStop.Docs.Service.Hosting;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Tests.Contract;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Service.Tests;

/// <summary>The real service on a free port of this machine, with the repository's templates and a data folder of its own.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private readonly ServiceSettings _settings;
    private WebApplication? _app;

    public RunningService()
        : this(settings => settings)
    {
    }

    internal RunningService(Func<ServiceSettings, ServiceSettings> change)
    {
        DataFolder = Directory.CreateTempSubdirectory("onestop-service-").FullName;
        _settings = change(new()
        {
            Addresses = "http://127.0.0.1:0",
            TemplatesFolder = RepositoryPaths.Templates,
            DataFolder = DataFolder,
        });
    }

    public string DataFolder { get; }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public HttpClient Client { get; private set; } = new();

    internal IServiceProvider Services => _app!.Services;

    internal static async Task<RunningService> StartAsync(Func<ServiceSettings, ServiceSettings> change)
    {
        var service = new RunningService(change);
        await service.InitializeAsync();
        return service;
    }

    public async ValueTask InitializeAsync()
    {
        _app = ServiceHost.Build(_settings);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        var server = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Address = new(server!.Addresses.Single());
        Client = NewClient();
    }

    /// <summary>A client whose JSON answers are all held against the OpenAPI document.</summary>
    public HttpClient NewClient(string? language = null)
    {
        var client = new HttpClient(new CheckedAnswers()) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(3) };
        if (language is not null) client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
    }
}
