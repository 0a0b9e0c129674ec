using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Tests.SharePoint;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Review;

/// <summary>Who may change what is kept, on a disk.</summary>
public sealed class LocalAuthorityTests : AuthorityContract
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<LocalVersionStore> _opened = [];

    protected override async Task<(IVersionStore Store, StoreDatabase Database)> OpenAsync()
    {
        var store = await LocalVersionStore.OpenAsync(_folder["store"], new FixedTime(), Token);
        _opened.Add(store);
        return (store, store.Database);
    }

    protected override async Task CleanAsync()
    {
        foreach (var store in _opened) await store.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>Who may change what is kept, in a library of the fake SharePoint.</summary>
public sealed class SharePointAuthorityTests : AuthorityContract
{
    private SharePointUnderTest? _under;

    protected override async Task<(IVersionStore Store, StoreDatabase Database)> OpenAsync()
    {
        _under ??= await SharePointUnderTest.StartAsync();
        var store = await _under.OpenAsync();
        return (store, store.Database);
    }

    protected override async Task CleanAsync() => await _under!.DisposeAsync();
}
