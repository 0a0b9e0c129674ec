using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Settings;

namespace OneStop.Docs.Service.Hosting;

/// <summary>
/// Takes up every few minutes what is owed to documents that are being issued: the PDF that no program could make, the immutable copy
/// that the store would not take, an issue that waited for somebody's Word. Nobody need ask again, and the service need not be started anew.
/// </summary>
internal sealed class OwedWork(OpenedVersions versions, ServiceSettings settings, TimeProvider time, ILogger<OwedWork> log) : BackgroundService
{
    /// <summary>How long what is owed waits. Opening takes it up as well, so that the first look is after the first pause.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(5);

    /// <summary>Once; what still cannot be done is left for the next time.</summary>
    public async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        if (!KeptVersions.IsThere(settings.StoreFolder)) return;
        try
        {
            await (await versions.GetAsync(cancellationToken)).TakeUpAsync(cancellationToken);
        }
        catch (Exception later) when (later is not OperationCanceledException)
        {
            log.OwedWorkWaits(later);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await TakeUpAsync(stoppingToken);
    }
}
