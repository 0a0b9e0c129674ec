using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Ledger;

public sealed class LedgerTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private StoreDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await StoreDatabase.OpenAsync(Path.Combine(_folder.Path, "book.db"), new FixedTime(), Token);
        for (var i = 0; i < 3; i++)
            await _database.WriteAsync(write => LedgerBook.Append(write, new(LedgerActs.Lock, Sample.Id(), Sample.Act()) { Detail = "đ" }), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("UPDATE ledger SET reason = 'x' WHERE sequence = 2")]
    [InlineData("DELETE FROM ledger WHERE sequence = 3")]
    [InlineData("INSERT OR REPLACE INTO ledger SELECT sequence, time, act, 'x', author_name, document, base, version, sent, read, normalised, reason, tool, intent, detail, previous, hash, facts FROM ledger WHERE sequence = 1")]
    public async Task Nothing_in_the_ledger_can_be_changed(string sql)
    {
        var refusal = await Assert.ThrowsAsync<SqliteException>(() => _database.WriteAsync(write => write.Run(sql), Token));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_are_chained_and_numbered()
    {
        var entries = new LedgerReader(_database).Read(null, 0, 10);

        Assert.Equal([1L, 2, 3], entries.Select(entry => entry.Sequence));
        Assert.Equal([LedgerChain.Beginning, entries[0].Hash, entries[1].Hash], entries.Select(entry => entry.Previous));
        Assert.All(entries, entry => Assert.Equal(LedgerChain.HashOf(entry), entry.Hash));
    }

    // Written from the description of the chain alone, as someone with an export would.
    [Fact]
    public void The_hash_can_be_computed_from_its_description()
    {
        var entry = new LedgerReader(_database).Read(null, 0, 1)[0];
        string?[] texts =
        [
            "onestop-ledger-1", "1", "2026-03-02T01:00:00.0000000Z", "lock", "an", "Nguyễn Thị An", "qd-12", null, null, null, null,
            null, "Soạn thảo", "onestop/test", null, "đ", new string('0', 64),
        ];
        var row = string.Concat(texts.Select(text => text is null ? "~," : $"{Encoding.UTF8.GetByteCount(text)}:{text},"));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row))), entry.Hash);
    }

    [Fact]
    public void Pages_follow_each_other()
    {
        var reader = new LedgerReader(_database);

        Assert.Equal(2, reader.Read(Sample.Id(), 0, 2).Count);
        Assert.Equal(3, Assert.Single(reader.Read(Sample.Id(), 2, 2)).Sequence);
        Assert.Empty(reader.Read(Sample.Id("other"), 0, 2));
    }
}
