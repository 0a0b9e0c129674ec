using System.Security.Cryptography;
using System.Text;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Contract;

/// <summary>
/// Every promise of <see cref="IVersionStore"/>, held against a store. A store's own test class supplies
/// <see cref="CreateAsync"/>; called again it opens the same place again, as another process would.
/// </summary>
public abstract partial class VersionStoreContract : IAsyncLifetime
{
    private readonly List<StoreUnderTest> _opened = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected FixedTime Time { get; } = new();

    /// <summary>A content that takes more than one piece on the way: larger than any buffer or chunk of the store.</summary>
    protected virtual int LongLength => 3_000_000;

    protected IVersionStore Store => Opened.Store;

    private StoreUnderTest Opened => _opened[0];

    public async ValueTask InitializeAsync()
    {
        await PrepareAsync();
        await OpenAgainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in _opened) await opened.Store.DisposeAsync();
        await CleanAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the place of this test.</summary>
    protected abstract Task<StoreUnderTest> CreateAsync(TimeProvider time);

    /// <summary>Makes the place of this test.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>Takes the place of this test away.</summary>
    protected virtual Task CleanAsync() => Task.CompletedTask;

    protected async Task<IVersionStore> OpenAgainAsync()
    {
        var opened = await CreateAsync(Time);
        _opened.Add(opened);
        return opened.Store;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] LongBytes(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = (byte)((i * 31) + (i >> 8));
        return bytes;
    }

    private async Task<VersionInfo> SaveAsync(SaveRequest request, string text = "một")
    {
        using var content = new MemoryStream(Bytes(text));
        return (await Store.SaveAsync(request, content, Token)).Version;
    }

    private async Task<byte[]> ReadAsync(VersionInfo version)
    {
        await using var content = await Store.OpenAsync(version.Document, version.Id, Token);
        using var bytes = new MemoryStream();
        await content.Stream.CopyToAsync(bytes, Token);
        return bytes.ToArray();
    }

    private IReadOnlyList<LedgerEntry> Entries() => new LedgerReader(Opened.Database).Read(null, 0, 1000);

    private IEnumerable<string> Acts() => Entries().Select(entry => entry.Act);

    private async Task AssertSoundAsync()
    {
        var report = await Store.VerifyAsync(Token);

        Assert.Empty(report.Findings);
        Assert.Equal(Entries().Count, report.Entries);
    }

    private Task<VersionInfo> FirstAsync(string document = "qd-12") => SaveAsync(Sample.Save(document: document));

    private static RestoreRequest Restore(VersionInfo version, VersionId newest, string? key = null, Author? by = null) =>
        new(version.Document, version.Id, newest, Sample.Act(by, "Trả lại bản trước", key));
}
