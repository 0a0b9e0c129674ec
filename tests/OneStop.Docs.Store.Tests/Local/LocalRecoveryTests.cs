using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Local;

/// <summary>What stands on the disk after a crash at each step, and what a stranger may have done there.</summary>
public sealed class LocalRecoveryTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly FixedTime _time = new();
    private LocalVersionStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_crash_before_the_content_was_safe_voids_the_save()
    {
        await BeginAsync(Sample.Save(key: "k"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "incoming", $"{_store.Database.Owner}-1.tmp"), "half", Token);

        await ReopenAsync();

        Assert.Equal("save: crash", Assert.Single(Entries()).Detail);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.Path, "incoming")));
        Assert.False((await SaveAsync(Sample.Save(key: "k"))).Repeated);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_crash_after_the_content_was_safe_finishes_the_save()
    {
        await BeginWithContentAsync(Sample.Save(key: "k"), "một");

        await ReopenAsync();

        Assert.Equal(LedgerActs.Save, Assert.Single(Entries()).Act);
        Assert.True((await SaveAsync(Sample.Save(key: "k"))).Repeated);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Content_that_the_crash_cut_off_is_not_finished()
    {
        await BeginWithContentAsync(Sample.Save(), "một");
        await File.WriteAllTextAsync(Place(Sum("một")), "mộ", Token);

        await ReopenAsync();

        Assert.Equal(LedgerActs.Void, Assert.Single(Entries()).Act);
        Assert.False(File.Exists(Place(Sum("một"))));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_crash_is_not_finished_over_a_newer_version()
    {
        var first = (await SaveAsync(Sample.Save())).Version;
        await BeginWithContentAsync(Sample.Save(first.Id), "hai");
        await SaveAsync(Sample.Save(first.Id, by: Sample.Binh), "ba");

        await ReopenAsync();

        Assert.Equal([LedgerActs.Save, LedgerActs.Save, LedgerActs.Void], Entries().Select(entry => entry.Act));
        Assert.False(File.Exists(Place(Sum("hai"))));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_restore_that_a_crash_cut_off_is_finished()
    {
        var first = (await SaveAsync(Sample.Save())).Version;
        var second = (await SaveAsync(Sample.Save(first.Id), "hai")).Version;
        await new VersionBook(_store.Database).BeginAsync(new RestoreRequest(first.Document, first.Id, second.Id, Sample.Act()), Token);

        await ReopenAsync();

        Assert.Equal((3, first.Id), ((await _store.GetAsync(first.Document, Token)).Current.Ordinal, (await _store.GetAsync(first.Document, Token)).Current.RestoredFrom));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task An_upload_that_is_refused_leaves_no_file()
    {
        var first = (await SaveAsync(Sample.Save())).Version;
        var opening = await BeginAsync(Sample.Save(first.Id));
        await SaveAsync(Sample.Save(first.Id), "hai");
        await new LocalRecovery(new(_store.Database), ContentFolder.Open(_folder.Path)).GiveUpAsync(opening, "failed");

        await Assert.ThrowsAsync<VersionConflictException>(() => SaveAsync(Sample.Save(first.Id), "ba"));

        Assert.False(File.Exists(Place(Sum("ba"))));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Saving_the_same_content_again_heals_a_damaged_file()
    {
        var first = (await SaveAsync(Sample.Save())).Version;
        await File.WriteAllTextAsync(Place(first.Hashes.Read), "hỏng", Token);
        Assert.Single((await _store.VerifyAsync(Token)).Findings);

        await SaveAsync(Sample.Save(first.Id));

        await AssertSoundAsync();
        Assert.All(await _store.ListVersionsAsync(first.Document, Token), version => Assert.Equal(ContentAvailability.Kept, version.Availability));
    }

    [Fact]
    public async Task A_milestone_serves_when_the_content_is_gone()
    {
        var first = (await SaveAsync(Sample.Save())).Version;
        await _store.KeepMilestoneAsync(new(first.Document, first.Id, "issued", Sample.Act()), Token);
        var copy = Path.Combine(_folder.Path, "milestones", first.Hashes.Read);
        File.Delete(Place(first.Hashes.Read));

        await using var content = await _store.OpenAsync(first.Document, first.Id, Token);
        using var reader = new StreamReader(content.Stream);

        Assert.Equal("một", await reader.ReadToEndAsync(Token));
        Assert.True(File.GetAttributes(copy).HasFlag(FileAttributes.ReadOnly));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Files_that_nobody_saved_are_told()
    {
        await SaveAsync(Sample.Save());
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "content", "stray"), "x", Token);

        var finding = Assert.Single((await _store.VerifyAsync(Token)).Findings);

        Assert.Equal((VerificationFindingKind.Unknown, "found-stray-file", "stray"), (finding.Kind, finding.Fact.Words, Assert.Single(finding.Fact.Arguments)));
    }

    [Theory]
    [InlineData("UPDATE ledger SET reason = 'khác' WHERE sequence = 2", VerificationFindingKind.ChainBroken)]
    [InlineData("DELETE FROM ledger WHERE sequence = 2", VerificationFindingKind.ChainBroken)]
    [InlineData("DELETE FROM ledger WHERE sequence = 3", VerificationFindingKind.Unknown)]
    [InlineData("UPDATE versions SET reason = 'khác' WHERE ordinal = 2", VerificationFindingKind.Altered)]
    [InlineData("UPDATE versions SET author_id = 'x' WHERE ordinal = 2", VerificationFindingKind.Altered)]
    [InlineData("UPDATE versions SET sent = read || '0' WHERE ordinal = 2", VerificationFindingKind.Altered)]
    [InlineData("DELETE FROM versions WHERE ordinal = 2", VerificationFindingKind.Missing)]
    [InlineData("UPDATE versions SET base = NULL WHERE ordinal = 3", VerificationFindingKind.Altered)]
    public async Task Whoever_writes_past_the_store_is_found(string sql, VerificationFindingKind kind)
    {
        var last = (await SaveAsync(Sample.Save())).Version;
        last = (await SaveAsync(Sample.Save(last.Id), "hai")).Version;
        await SaveAsync(Sample.Save(last.Id), "ba");
        await AssertSoundAsync();

        Execute("DROP TRIGGER ledger_keeps_entries; DROP TRIGGER ledger_loses_nothing; " + sql);

        Assert.Contains((await _store.VerifyAsync(Token)).Findings, finding => finding.Kind == kind);
    }

    [Fact]
    public async Task An_intent_on_which_nobody_works_is_told()
    {
        await using (var other = await OpenAsync()) await new VersionBook(other.Database).BeginAsync(Sample.Save(), Token);

        Assert.Equal(VerificationFindingKind.Unfinished, Assert.Single((await _store.VerifyAsync(Token)).Findings).Kind);
        await ReopenAsync();
        await AssertSoundAsync();
    }

    private Task<LocalVersionStore> OpenAsync() => LocalVersionStore.OpenAsync(_folder.Path, _time, Token);

    private async Task ReopenAsync()
    {
        await _store.DisposeAsync();
        _store = await OpenAsync();
    }

    private async Task<Intent> BeginAsync(SaveRequest request) =>
        (await new VersionBook(_store.Database).BeginAsync(request, Token)).Intent!;

    private async Task BeginWithContentAsync(SaveRequest request, string text)
    {
        var intent = await BeginAsync(request);
        var folder = ContentFolder.Open(_folder.Path);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var source = await ContentSource.OpenAsync(bytes, Token);
        using var staged = await folder.StageAsync(source, _store.Database.Owner + 1000, Token);
        await new VersionBook(_store.Database).NoteAsync(intent, staged.Content, null, Token);
        folder.Place(staged);
    }

    private async Task<SavedVersion> SaveAsync(SaveRequest request, string text = "một")
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await _store.SaveAsync(request, content, Token);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "book.db")};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task AssertSoundAsync() => Assert.Empty((await _store.VerifyAsync(Token)).Findings);

    private IReadOnlyList<LedgerEntry> Entries() => new LedgerReader(_store.Database).Read(null, 0, 100);

    private string Place(string hash) => Path.Combine(_folder.Path, "content", hash[..2], hash);

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
