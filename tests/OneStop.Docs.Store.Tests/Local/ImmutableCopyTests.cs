using System.Text;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Tests.Review;

namespace OneStop.Docs.Store.Tests.Local;

/// <summary>The immutable copy of an approved or issued version stands in for its content, and heals it.</summary>
public sealed class ImmutableCopyTests : IAsyncLifetime
{
    private Office _office = null!;
    private VersionInfo _draft = null!;
    private VersionInfo _issued = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OpenAsync();
        _issued = await _office.IssueAsync("kh-1");
        _draft = (await _office.Store.ListVersionsAsync(_issued.Document, Token))[^1];
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Content_that_was_altered_or_deleted_comes_from_the_copy_and_is_healed(bool isDeleted)
    {
        Damage(_office.ContentOf(_issued), isDeleted);
        var found = Assert.Single((await _office.Store.VerifyAsync(Token)).Findings);

        Assert.Equal("kh-1 có số", await ReadAsync(_issued));

        Assert.Equal((isDeleted ? "found-no-file-copied" : "found-file-copied", _issued.Id), (found.Fact.Words, found.Version));
        Assert.Equal("kh-1 có số", await File.ReadAllTextAsync(_office.ContentOf(_issued), Token));
        var told = _office.Entries()[^1];
        Assert.Equal((LedgerActs.Heal, _issued.Id, true), (told.Act, told.Version, told.Detail == "gone" == isDeleted));
        Assert.Empty((await _office.Store.VerifyAsync(Token)).Findings);
        Assert.All(await _office.Store.ListVersionsAsync(_issued.Document, Token), version => Assert.Equal(ContentAvailability.Kept, version.Availability));
        await ReadAsync(_issued);
        Assert.Equal(told.Sequence, _office.Entries()[^1].Sequence);
    }

    [Fact]
    public async Task Comparing_uses_the_copy()
    {
        Damage(_office.ContentOf(_draft), isDeleted: false);

        var compared = await _office.Store.CompareAsync(_issued.Document, _draft.Id, _issued.Id, Token);

        Assert.False(compared.SameBytes);
        Assert.Equal("kh-1", await File.ReadAllTextAsync(_office.ContentOf(_draft), Token));
    }

    [Fact]
    public async Task Restoring_uses_the_copy()
    {
        var draft = await _office.SaveAsync("kh-2", content: "hai");
        await _office.Store.KeepMilestoneAsync(new(draft.Document, draft.Id, "approved", Office.Act(Office.Chief)), Token);
        var newer = await _office.SaveAsync("kh-2", draft.Id, "ba");
        Damage(_office.ContentOf(draft), isDeleted: false);

        var restored = (await _office.Store.RestoreAsync(new(draft.Document, draft.Id, newer.Id, Office.Act(Office.Clerk)), Token)).Version;

        Assert.Equal("hai", await ReadAsync(restored));
        Assert.Empty((await _office.Store.VerifyAsync(Token)).Findings);
    }

    [Fact]
    public async Task When_the_copy_is_altered_too_not_one_byte_goes_out()
    {
        Damage(_office.ContentOf(_issued), isDeleted: false);
        Damage(_office.CopyOf(_issued), isDeleted: false);

        var lost = await Assert.ThrowsAsync<ContentLostException>(() => _office.Store.OpenAsync(_issued.Document, _issued.Id, Token));

        Assert.Equal(ContentAvailability.Altered, lost.Availability);
        Assert.Equal(2, (await _office.Store.VerifyAsync(Token)).Findings.Count);
    }

    [Fact]
    public async Task Of_many_readers_of_altered_content_one_heals_it()
    {
        Damage(_office.ContentOf(_issued), isDeleted: false);

        var read = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReadAsync(_issued)));

        Assert.All(read, text => Assert.Equal("kh-1 có số", text));
        Assert.Single(_office.Entries(), entry => entry.Act == LedgerActs.Heal);
    }

    private async Task<string> ReadAsync(VersionInfo version)
    {
        await using var content = await _office.Store.OpenAsync(version.Document, version.Id, Token);
        using var reader = new StreamReader(content.Stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(Token);
    }

    private static void Damage(string file, bool isDeleted)
    {
        File.SetAttributes(file, FileAttributes.Normal);
        if (isDeleted) File.Delete(file);
        else File.AppendAllText(file, "x");
    }
}
