using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Tests.Contract;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Local;

/// <summary>The contract on a folder.</summary>
public sealed class LocalVersionStoreTests : VersionStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<StoreUnderTest> CreateAsync(TimeProvider time)
    {
        var store = await LocalVersionStore.OpenAsync(_folder.Path, time, Token);
        return new(
            store, store.Database,
            version => File.AppendAllTextAsync(Place(version), "x", Token),
            version =>
            {
                File.Delete(Place(version));
                return Task.CompletedTask;
            });
    }

    protected override Task CleanAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private string Place(VersionInfo version) => Path.Combine(_folder.Path, "content", version.Hashes.Read[..2], version.Hashes.Read);
}
