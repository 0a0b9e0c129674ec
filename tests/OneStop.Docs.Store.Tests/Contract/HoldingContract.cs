using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Contract;

/// <content>Locks and the recycle bin.</content>
public abstract partial class VersionStoreContract
{
    [Fact]
    public async Task What_one_person_holds_nobody_else_changes()
    {
        var first = await FirstAsync();
        var held = (await LockAsync(Sample.An)).Lock!;

        Assert.Equal((LockKind.Editing, Sample.An, Time.GetUtcNow().AddHours(1)), (held.Kind, held.By, held.Until!.Value));
        await AssertRefusedAsync(first, Sample.Binh, held);
        Assert.Equal(2, (await SaveAsync(Sample.Save(first.Id), "hai")).Ordinal);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_lock_lapses_with_its_time()
    {
        var first = await FirstAsync();
        await LockAsync(Sample.An);

        Time.Advance(TimeSpan.FromHours(1));

        Assert.Null((await Store.GetAsync(first.Document, Token)).Lock);
        Assert.Equal(2, (await SaveAsync(Sample.Save(first.Id, by: Sample.Binh), "hai")).Ordinal);
        Assert.Equal(Sample.Binh, (await LockAsync(Sample.Binh)).Lock!.By);
    }

    [Fact]
    public async Task Locking_again_renews_and_others_must_wait()
    {
        await FirstAsync();
        await LockAsync(Sample.An);
        Time.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal(Time.GetUtcNow().AddHours(1), (await LockAsync(Sample.An)).Lock!.Until);
        await Assert.ThrowsAsync<DocumentLockedException>(() => LockAsync(Sample.Binh));
        await Assert.ThrowsAsync<DocumentLockedException>(() => UnlockAsync(Sample.Binh));
        Assert.Null((await UnlockAsync(Sample.An)).Lock);
    }

    [Fact]
    public async Task An_administrator_lifts_the_lock_of_another()
    {
        await FirstAsync();
        await LockAsync(Sample.An);

        Assert.Null((await UnlockAsync(Sample.Binh, evenOthers: true)).Lock);
        Assert.Equal("editing lock of an", Entries()[^1].Detail);
    }

    [Fact]
    public async Task A_final_document_is_changed_by_nobody()
    {
        var first = await FirstAsync();
        var final = (await LockAsync(Sample.An, LockKind.Final)).Lock!;

        Assert.Equal((LockKind.Final, (DateTimeOffset?)null), (final.Kind, final.Until));
        Time.Advance(TimeSpan.FromDays(900));
        await AssertRefusedAsync(first, Sample.An, final);
        await Assert.ThrowsAsync<DocumentLockedException>(() => LockAsync(Sample.An));
        await Assert.ThrowsAsync<DocumentLockedException>(() => UnlockAsync(Sample.An, evenOthers: true));
        Assert.Equal(final, (await LockAsync(Sample.An, LockKind.Final)).Lock);
        Assert.Equal(Bytes("một"), await ReadAsync(first));
    }

    [Fact]
    public async Task A_final_lock_is_lifted_by_a_request_that_says_so()
    {
        var first = await FirstAsync();
        await LockAsync(Sample.An, LockKind.Final);

        var document = await Store.UnlockAsync(new(first.Document, EvenFinal: true, EvenOthers: false, Sample.Act(Sample.Binh, "Thu hồi")), Token);

        Assert.Null(document.Lock);
        Assert.Equal(2, (await SaveAsync(Sample.Save(first.Id), "hai")).Ordinal);
    }

    [Fact]
    public async Task Letting_go_of_what_is_not_held_changes_nothing()
    {
        await FirstAsync();

        Assert.Null((await UnlockAsync(Sample.An)).Lock);
        Assert.DoesNotContain(LedgerActs.Unlock, Acts());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_lock_asked_again_with_its_key_gives_the_first_answer()
    {
        var first = await FirstAsync();
        var request = new LockRequest(first.Document, LockKind.Editing, TimeSpan.FromHours(1), Sample.Act(key: "k"));
        var document = await Store.LockAsync(request, Token);
        Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(document, await Store.LockAsync(request, Token));
        Assert.Equal(2, Entries().Count);
    }

    [Fact]
    public async Task A_recycled_document_rests_with_all_its_versions()
    {
        var first = await FirstAsync();
        var recycled = await Store.RecycleAsync(new(first.Document, Sample.Act(reason: "Trùng")), Token);

        Assert.Equal(Time.GetUtcNow(), recycled.Recycled);
        await Assert.ThrowsAsync<DocumentRecycledException>(() => SaveAsync(Sample.Save(first.Id), "hai"));
        await Assert.ThrowsAsync<DocumentRecycledException>(() => SaveAsync(Sample.Save(), "hai"));
        await Assert.ThrowsAsync<DocumentRecycledException>(() => Store.RestoreAsync(Restore(first, first.Id), Token));
        await Assert.ThrowsAsync<DocumentRecycledException>(() => LockAsync(Sample.An));
        await Assert.ThrowsAsync<DocumentRecycledException>(
            () => Store.DescribeAsync(new(first.Document, first.Id, Sample.Fields("Khác"), Sample.Act()), Token));
        Assert.Equal(recycled, await Store.GetAsync(first.Document, Token));
        Assert.Equal([first], await Store.ListVersionsAsync(first.Document, Token));
        Assert.Equal(Bytes("một"), await ReadAsync(first));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task What_is_taken_out_of_the_bin_goes_on_where_it_was()
    {
        var first = await FirstAsync();
        await Store.RecycleAsync(new(first.Document, Sample.Act()), Token);
        await Store.RecycleAsync(new(first.Document, Sample.Act()), Token);

        var recovered = await Store.RecoverAsync(new(first.Document, Sample.Act()), Token);
        await Store.RecoverAsync(new(first.Document, Sample.Act()), Token);

        Assert.Null(recovered.Recycled);
        Assert.Equal(2, (await SaveAsync(Sample.Save(first.Id), "hai")).Ordinal);
        Assert.Equal([LedgerActs.Save, LedgerActs.Recycle, LedgerActs.Recover, LedgerActs.Save], Acts().Where(act => act is not LedgerActs.Void));
        await AssertSoundAsync();
    }

    private Task<DocumentInfo> LockAsync(Author by, LockKind kind = LockKind.Editing) => Store.LockAsync(
        new(Sample.Id(), kind, kind == LockKind.Editing ? TimeSpan.FromHours(1) : null, Sample.Act(by, "Đang sửa")), Token);

    private Task<DocumentInfo> UnlockAsync(Author by, bool evenOthers = false) =>
        Store.UnlockAsync(new(Sample.Id(), EvenFinal: false, evenOthers, Sample.Act(by)), Token);

    private async Task AssertRefusedAsync(VersionInfo newest, Author by, DocumentLock held)
    {
        Func<Task>[] acts =
        [
            () => SaveAsync(Sample.Save(newest.Id, by: by), "khác"),
            () => Store.RestoreAsync(Restore(newest, newest.Id, by: by), Token),
            () => Store.DescribeAsync(new(newest.Document, newest.Id, Sample.Fields("Khác"), Sample.Act(by)), Token),
            () => Store.RecycleAsync(new(newest.Document, Sample.Act(by)), Token),
        ];
        foreach (var act in acts) Assert.Equal(held, (await Assert.ThrowsAsync<DocumentLockedException>(act)).Lock);
        Assert.Single(await Store.ListVersionsAsync(newest.Document, Token));
    }
}
