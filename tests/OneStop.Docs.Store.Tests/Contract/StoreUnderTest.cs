using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Contract;

/// <summary>An opened store with what a test may do behind its back.</summary>
/// <param name="Store">The store.</param>
/// <param name="Database">Its records, for looking into the ledger.</param>
/// <param name="Alter">Changes the kept content of a version, as a stranger on the disk or in SharePoint would.</param>
/// <param name="Lose">Takes the kept content of a version away.</param>
public sealed record StoreUnderTest(
    IVersionStore Store, StoreDatabase Database, Func<VersionInfo, Task> Alter, Func<VersionInfo, Task> Lose);
