using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Tests.SharePoint;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Review;

/// <summary>A store and its records, for contracts that hold on every store.</summary>
public abstract class ReviewPlace : IAsyncDisposable
{
    /// <summary>An opening of the store, closed with the place.</summary>
    public abstract Task<(IVersionStore Store, StoreDatabase Database)> OpenAsync();

    public abstract ValueTask DisposeAsync();
}

/// <summary>On a disk.</summary>
internal sealed class LocalReviewPlace : ReviewPlace
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<LocalVersionStore> _opened = [];

    public override async Task<(IVersionStore Store, StoreDatabase Database)> OpenAsync()
    {
        var store = await LocalVersionStore.OpenAsync(_folder["store"], new FixedTime(), TestContext.Current.CancellationToken);
        _opened.Add(store);
        return (store, store.Database);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var store in _opened) await store.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>In a library of the fake SharePoint.</summary>
internal sealed class SharePointReviewPlace : ReviewPlace
{
    private SharePointUnderTest? _under;

    public override async Task<(IVersionStore Store, StoreDatabase Database)> OpenAsync()
    {
        _under ??= await SharePointUnderTest.StartAsync();
        var store = await _under.OpenAsync();
        return (store, store.Database);
    }

    public override async ValueTask DisposeAsync() => await _under!.DisposeAsync();
}
