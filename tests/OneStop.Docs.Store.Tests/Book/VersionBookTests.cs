using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Book;

public sealed class VersionBookTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly FixedTime _time = new();
    private StoreDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private VersionBook Book => new(_database);

    public async ValueTask InitializeAsync() => _database = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_version_takes_effect_with_its_ledger_entry_and_closes_its_intent()
    {
        var version = (await CommitAsync(Sample.Save())).Version;

        var entry = Assert.Single(Entries());
        Assert.Equal(LedgerActs.Save, entry.Act);
        Assert.Equal(version.Id, entry.Version);
        Assert.Equal(Sample.Hashes(), entry.Hashes);
        Assert.Equal(TimeSpan.FromHours(7), version.Time.Offset);
        Assert.Empty(_database.Read(IntentTable.Owners));
    }

    [Fact]
    public async Task A_refusal_at_the_end_voids_the_intent()
    {
        var first = (await CommitAsync(Sample.Save())).Version;
        var one = await Book.BeginAsync(Sample.Save(first.Id), Token);
        var other = await Book.BeginAsync(Sample.Save(first.Id, by: Sample.Binh), Token);
        var second = await Book.CommitAsync(one.Intent!, new(new(Sample.Hashes('b'), 2)), Token);

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => Book.CommitAsync(other.Intent!, new(new(Sample.Hashes('c'), 3)), Token));

        Assert.Equal(second.Version, conflict.Newer);
        Assert.Equal([LedgerActs.Save, LedgerActs.Save, LedgerActs.Void], Entries().Select(entry => entry.Act));
        Assert.Equal("save: STO103", Entries()[^1].Detail);
    }

    [Fact]
    public async Task Two_tries_of_one_act_side_by_side_make_one_version()
    {
        var one = await Book.BeginAsync(Sample.Save(key: "k"), Token);
        var other = await Book.BeginAsync(Sample.Save(key: "k"), Token);

        var first = await Book.CommitAsync(one.Intent!, new(new(Sample.Hashes(), 1)), Token);
        var second = await Book.CommitAsync(other.Intent!, new(new(Sample.Hashes(), 1)), Token);

        Assert.True(second.Repeated);
        Assert.Equal(first.Version, second.Version);
        Assert.Equal("save: repeated", Entries()[^1].Detail);
    }

    [Fact]
    public async Task Intents_of_a_living_opening_are_left_alone()
    {
        var opening = await Book.BeginAsync(Sample.Save(), Token);
        await using var second = await OpenAsync();

        var settled = await IntentRecovery.RunAsync(second, intent => new VersionBook(second).VoidAsync(intent, "crash"), _ => { }, Token);

        Assert.Equal(0, settled);
        await Book.CommitAsync(opening.Intent!, new(new(Sample.Hashes(), 1)), Token);
    }

    [Fact]
    public async Task Intents_of_a_dead_opening_are_settled_once()
    {
        await Book.BeginAsync(Sample.Save(), Token);
        await _database.DisposeAsync();
        _database = await OpenAsync();

        Assert.Single(await IntentRecovery.AbandonedAsync(_database, Token));
        var settled = await IntentRecovery.RunAsync(_database, intent => Book.VoidAsync(intent, "crash"), _ => { }, Token);
        var again = await IntentRecovery.RunAsync(_database, intent => Book.VoidAsync(intent, "crash"), _ => { }, Token);

        Assert.Equal((1, 0), (settled, again));
        Assert.Equal("save: crash", Assert.Single(Entries()).Detail);
    }

    [Fact]
    public async Task A_transaction_that_fails_leaves_nothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.WriteAsync(
            write =>
            {
                LedgerBook.Append(write, new(LedgerActs.Lock, Sample.Id(), Sample.Act()));
                throw new InvalidOperationException();
            },
            Token));

        Assert.Empty(Entries());
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused()
    {
        await _database.WriteAsync(write => write.Run("PRAGMA user_version = 999"), Token);

        var refusal = await Assert.ThrowsAsync<StoreUnreachableException>(OpenAsync);

        Assert.Equal(StoreCodes.NewerStore, refusal.Problems[0].Code);
    }

    [Fact]
    public async Task A_damaged_file_is_told_as_the_contract_says()
    {
        var path = Path.Combine(_folder.Path, "damaged", "book.db");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, new string('x', 9000), Token);

        var refusal = await Assert.ThrowsAsync<StoreUnreachableException>(() => StoreDatabase.OpenAsync(path, _time, Token));

        Assert.Equal(StoreCodes.Unreachable, refusal.Problems[0].Code);
    }

    [Fact]
    public void Migrations_are_numbered_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, Migrations.All.Count), Migrations.All.Select(migration => migration.Number));

    private Task<StoreDatabase> OpenAsync() => StoreDatabase.OpenAsync(Path.Combine(_folder.Path, "book.db"), _time, Token);

    private IReadOnlyList<LedgerEntry> Entries() => new LedgerReader(_database).Read(null, 0, 100);

    private async Task<SavedVersion> CommitAsync(SaveRequest request)
    {
        var opening = await Book.BeginAsync(request, Token);
        return await Book.CommitAsync(opening.Intent!, new(new(Sample.Hashes(), 1)), Token);
    }
}
