using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Crash;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.SharePoint;

namespace OneStop.Docs.Drafting.Crash;

/// <summary>An opened store of any kind with its records.</summary>
/// <param name="Store">The versions.</param>
/// <param name="Database">The records.</param>
public sealed record IssuingPlace(IVersionStore Store, StoreDatabase Database) : IAsyncDisposable
{
    /// <summary>A store with the records it keeps.</summary>
    public static IssuingPlace Of(IVersionStore store) =>
        new(store, store is LocalVersionStore local ? local.Database : ((SharePointVersionStore)store).Database);

    /// <summary>Opens a store.</summary>
    /// <param name="kind">A name of <see cref="CrashStores.All"/>.</param>
    /// <param name="place">What that store opens.</param>
    public static async Task<IssuingPlace> OpenAsync(string kind, string place) => Of(await CrashStores.All[kind](place));

    /// <summary>Issues here.</summary>
    /// <param name="program">Makes the PDF; one that is not there leaves it owed.</param>
    public IssueRun Run(string program = "/nowhere/soffice") => new(Store, Database, new PdfConverter(new() { Program = program }));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
