using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Service.Settings;

namespace OneStop.Docs.Service.Keeping;

/// <summary>The version store of this service: opened at the first use, again when that failed, closed with the service.</summary>
internal sealed class OpenedVersions(ServiceSettings settings, TimeProvider time, PdfConverter converter) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private KeptVersions? _opened;

    /// <exception cref="OneStop.Docs.Store.Problems.StoreUnreachableException">It cannot be opened now.</exception>
    public async ValueTask<KeptVersions> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _opened) is { } opened) return opened;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // Opening takes up what a crash has left: whoever asked first may leave, the work goes on.
            return _opened ??= await KeptVersions.OpenAsync(settings.StoreFolder, time, converter, CancellationToken.None);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_opened is not null) await _opened.DisposeAsync();
        _turn.Dispose();
    }
}
