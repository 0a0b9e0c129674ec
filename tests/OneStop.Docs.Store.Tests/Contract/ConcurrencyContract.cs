using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Contract;

/// <content>Several writers.</content>
public abstract partial class VersionStoreContract
{
    [Fact]
    public async Task Of_fifty_writers_with_one_base_one_succeeds()
    {
        var first = await FirstAsync();
        var others = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OpenAgainAsync()));
        IVersionStore[] stores = [Store, .. others];

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => TrySaveAsync(stores[writer % 4], first.Id, $"người {writer}")));

        var winner = Assert.Single(results, result => result is not null)!;
        Assert.Equal([winner, first], await Store.ListVersionsAsync(first.Document, Token));
        Assert.Equal(2, winner.Ordinal);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Writers_who_take_up_the_newest_each_get_their_version_in_line()
    {
        await FirstAsync();
        var another = await OpenAgainAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(writer => InsistAsync(writer % 2 == 0 ? Store : another, $"người {writer}")));

        var versions = (await Store.ListVersionsAsync(Sample.Id(), Token)).Reverse().ToList();
        Assert.Equal(Enumerable.Range(1, 11), versions.Select(version => version.Ordinal));
        Assert.Equal(versions.SkipLast(1).Select(version => (VersionId?)version.Id), versions.Skip(1).Select(version => version.Base));
        Assert.Equal(11, versions.Select(version => version.Hashes.Sent).Distinct().Count());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task One_act_sent_many_times_at_once_is_done_once()
    {
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var content = new MemoryStream(Bytes("một"));
            return await Store.SaveAsync(Sample.Save(key: "k"), content, Token);
        }));

        Assert.Single(saved, result => !result.Repeated);
        Assert.Single(saved.Select(result => result.Version).Distinct());
        Assert.Single(await Store.ListVersionsAsync(Sample.Id(), Token));
        await AssertSoundAsync();
    }

    private static async Task<VersionInfo?> TrySaveAsync(IVersionStore store, VersionId over, string text)
    {
        await Task.Yield();
        try
        {
            using var content = new MemoryStream(Bytes(text));
            return (await store.SaveAsync(Sample.Save(over), content, Token)).Version;
        }
        catch (VersionConflictException)
        {
            return null;
        }
    }

    private static async Task InsistAsync(IVersionStore store, string text)
    {
        while (await TrySaveAsync(store, (await store.GetAsync(Sample.Id(), Token)).Current.Id, text) is null) await Task.Yield();
    }
}
