using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Tests.Review;

namespace OneStop.Docs.Store.Tests.Proving;

/// <summary>Stores whose ledger was written before entries told of rows: nothing is guessed, nothing is called wrong.</summary>
public sealed class OlderLedgerTests : IAsyncLifetime
{
    private Office _office = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.OpenAsync();
        await _office.IssueAsync("kh-1");
        var draft = await _office.SaveAsync("kh-2", content: "hai");
        await _office.Store.LockAsync(new(draft.Document, LockKind.Editing, TimeSpan.FromHours(1), Office.Act(Office.Clerk)), Token);
        await _office.Store.UnlockAsync(new(draft.Document, false, false, Office.Act(Office.Clerk)), Token);
        await _office.Store.RecycleAsync(new(draft.Document, Office.Act(Office.Clerk)), Token);
        await _office.Store.RecoverAsync(new(draft.Document, Office.Act(Office.Clerk)), Token);
        await _office.Review.SubmitAsync(Office.Ask(draft, Office.Clerk), Token);
        await MakeOlderAsync();
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task What_cannot_be_checked_is_counted_and_is_no_finding()
    {
        var report = await _office.Store.VerifyAsync(Token);

        Assert.Empty(report.Findings);
        Assert.Contains(new UncheckedRows("register_lines", 1), report.Unchecked);
        Assert.Contains(new UncheckedRows("people", 5), report.Unchecked);
        Assert.Contains(new UncheckedRows("documents", 2), report.Unchecked);
    }

    [Theory]
    [InlineData("UPDATE reviews SET by_name = 'X' WHERE document = 'kh-1'", VerificationFindingKind.Altered)]
    [InlineData("UPDATE versions SET author_name = 'X' WHERE ordinal = 2", VerificationFindingKind.Altered)]
    [InlineData("UPDATE locks SET kind = 0", VerificationFindingKind.Altered)]
    [InlineData("DELETE FROM milestones WHERE kind = 'issued'", VerificationFindingKind.Missing)]
    [InlineData("DELETE FROM reviews WHERE document = 'kh-1'", VerificationFindingKind.Missing)]
    [InlineData("DROP TRIGGER register_keeps_lines; DELETE FROM register_lines", VerificationFindingKind.Missing)]
    [InlineData("INSERT INTO people VALUES ('ma', 'Ma', 'ubnd-xa-duc-tho', 15, 1)", VerificationFindingKind.Unknown)]
    [InlineData("INSERT INTO reviews SELECT 'kh-9', state, version, by_id, by_name, time, reason, tool, submitter, NULL FROM reviews WHERE document = 'kh-1'", VerificationFindingKind.Unknown)]
    public async Task What_older_entries_say_is_held_against_the_store_all_the_same(string sql, VerificationFindingKind kind)
    {
        await _office.Store.Database.WriteAsync(write => write.Run(sql), Token);

        Assert.Equal(kind, Assert.Single((await _office.Store.VerifyAsync(Token)).Findings).Kind);
    }

    [Fact]
    public async Task Work_goes_on_and_its_entries_tell_what_older_ones_did_not()
    {
        var submitted = (await _office.Store.ListVersionsAsync(Sample.Id("kh-2"), Token))[0];
        await _office.Review.ApproveAsync(Office.Ask(submitted, Office.Chief), Token);
        await _office.People.ChangeAsync(new("an", "Nguyễn Thị An", Office.Unit, Store.Review.PersonRoles.Registrar), Office.Act(Office.Root), Token);

        Assert.Empty((await _office.Store.VerifyAsync(Token)).Findings);
        await _office.Store.Database.WriteAsync(write => write.Run("UPDATE people SET roles = 15 WHERE id = 'an'"), Token);

        Assert.Equal("people", Assert.Single((await _office.Store.VerifyAsync(Token)).Findings).Fact.Row?.Table);
    }

    /// <summary>The ledger as the program before would have written it, with a chain that holds.</summary>
    private Task MakeOlderAsync() => _office.Store.Database.WriteAsync(
        write =>
        {
            write.Run("DROP TRIGGER ledger_keeps_entries");
            var previous = LedgerChain.Beginning;
            foreach (var entry in LedgerBook.Walk(write).ToList())
            {
                var older = entry with { Facts = null, Previous = previous };
                previous = LedgerChain.HashOf(older);
                write.Run("UPDATE ledger SET facts = NULL, previous = @before, hash = @previous WHERE sequence = @Sequence", new { before = older.Previous, previous, older.Sequence });
            }
        },
        Token);
}
