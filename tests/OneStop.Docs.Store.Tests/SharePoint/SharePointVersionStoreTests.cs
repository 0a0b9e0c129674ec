using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Tests.Contract;

namespace OneStop.Docs.Store.Tests.SharePoint;

/// <summary>The contract in a library of a fake SharePoint.</summary>
public sealed class SharePointVersionStoreTests : VersionStoreContract
{
    private SharePointUnderTest? _under;

    protected override async Task PrepareAsync() => _under = await SharePointUnderTest.StartAsync();

    protected override async Task<StoreUnderTest> CreateAsync(TimeProvider time)
    {
        var store = await _under!.OpenAsync(time);
        return new(store, store.Database, Alter, Lose);

        Task Alter(VersionInfo version)
        {
            _under.Fake.Backstage.Alter(SharePointUnderTest.ItemOf(store, version.Document), version.Id.Value, "altered"u8.ToArray());
            return Task.CompletedTask;
        }

        Task Lose(VersionInfo version)
        {
            _under.Fake.Backstage.DeleteVersion(SharePointUnderTest.ItemOf(store, version.Document), version.Id.Value);
            return Task.CompletedTask;
        }
    }

    protected override async Task CleanAsync() => await _under!.DisposeAsync();
}
