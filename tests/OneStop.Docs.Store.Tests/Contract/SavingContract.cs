using System.Text;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Contract;

/// <content>Saving.</content>
public abstract partial class VersionStoreContract
{
    [Fact]
    public async Task The_first_version_of_a_new_document_is_kept_whole()
    {
        var version = await SaveAsync(Sample.Save(), "Nội dung");

        Assert.Equal((1, (VersionId?)null), (version.Ordinal, version.Base));
        Assert.Equal((Sample.An, "Soạn thảo", "onestop/test"), (version.Author, version.Reason, version.Tool));
        Assert.Equal((Time.GetUtcNow(), ContentAvailability.Kept), (version.Time, version.Availability));
        Assert.Equal(Sum(Bytes("Nội dung")), version.Hashes.Sent);
        Assert.Equal(Sum(await ReadAsync(version)), version.Hashes.Read);
        Assert.Equal(Bytes("Nội dung"), await ReadAsync(version));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task The_next_version_names_the_one_before_and_sets_the_fields()
    {
        var first = await FirstAsync();
        Time.Advance(TimeSpan.FromMinutes(1));
        var second = await SaveAsync(Sample.Save(first.Id) with { Fields = Sample.Fields("Quyết định khác") }, "hai");

        var document = await Store.GetAsync(first.Document, Token);

        Assert.Equal((2, first.Id), (second.Ordinal, second.Base));
        Assert.Equal(second, document.Current);
        Assert.Equal("Quyết định khác", document.Fields.Title);
        Assert.Equal(first.Time, document.Created);
        Assert.Equal(Bytes("một"), await ReadAsync(first));
    }

    [Fact]
    public async Task Saving_over_a_stale_base_names_the_newer_version()
    {
        var first = await FirstAsync();
        var second = await SaveAsync(Sample.Save(first.Id, by: Sample.Binh, reason: "Sửa thời hạn"), "hai");

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => SaveAsync(Sample.Save(first.Id), "ba"));

        Assert.Equal((first.Id, second), (conflict.Expected, conflict.Newer));
        Assert.Equal([StoreCodes.Conflict], conflict.Problems.Select(problem => problem.Code));
        Assert.Contains("Sửa thời hạn", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await Store.ListVersionsAsync(first.Document, Token)).Count);
    }

    [Fact]
    public async Task A_new_document_whose_id_is_taken_is_refused()
    {
        var first = await FirstAsync();

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => SaveAsync(Sample.Save(), "khác"));

        Assert.Equal((StoreCodes.Exists, first), (conflict.Problems[0].Code, conflict.Newer));
    }

    [Fact]
    public async Task A_base_for_a_document_that_is_not_there_is_refused()
    {
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => SaveAsync(Sample.Save(new VersionId("1"))));

        Assert.Empty(Entries());
    }

    [Fact]
    public async Task A_repetition_with_the_same_key_gives_the_first_answer()
    {
        var first = await SaveAsync(Sample.Save(key: "k-1"));
        var second = await SaveAsync(Sample.Save(first.Id), "hai");
        var another = await OpenAgainAsync();

        using var content = new MemoryStream(Bytes("một"));
        var repeated = await another.SaveAsync(Sample.Save(key: "k-1"), content, Token);

        Assert.True(repeated.Repeated);
        Assert.Equal(first, repeated.Version);
        Assert.Equal([second, first], await Store.ListVersionsAsync(first.Document, Token));
        Assert.Equal(2, Entries().Count);
    }

    [Fact]
    public async Task A_key_used_for_something_else_is_refused()
    {
        var first = await SaveAsync(Sample.Save(key: "k-1"));

        await Assert.ThrowsAsync<KeyReusedException>(() => SaveAsync(Sample.Save(key: "k-1"), "nội dung khác"));
        await Assert.ThrowsAsync<KeyReusedException>(() => SaveAsync(Sample.Save(key: "k-1", document: "qd-13")));
        await Assert.ThrowsAsync<KeyReusedException>(() => SaveAsync(Sample.Save(key: "k-1", by: Sample.Binh)));
        await Assert.ThrowsAsync<KeyReusedException>(() => Store.RestoreAsync(Restore(first, first.Id, "k-1"), Token));
        await Assert.ThrowsAsync<KeyReusedException>(() => Store.RecycleAsync(new(first.Document, Sample.Act(key: "k-1")), Token));
        Assert.Single(Entries());
    }

    [Fact]
    public async Task An_upload_that_breaks_leaves_no_version_and_may_be_sent_again()
    {
        using var broken = new BrokenStream(LongBytes(LongLength), LongLength - 10);

        await Assert.ThrowsAsync<EndOfStreamException>(() => Store.SaveAsync(Sample.Save(key: "k"), broken, Token));
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => Store.GetAsync(Sample.Id(), Token));
        await AssertSoundAsync();

        using var whole = new MemoryStream(LongBytes(LongLength));
        Assert.False((await Store.SaveAsync(Sample.Save(key: "k"), whole, Token)).Repeated);
        Assert.Equal([LedgerActs.Void, LedgerActs.Save], Acts());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Cancelling_an_upload_leaves_a_voided_intent_only()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var slow = new CancellingStream(LongBytes(LongLength), LongLength / 2, cancelling);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.SaveAsync(Sample.Save(), slow, cancelling.Token));

        await Assert.ThrowsAsync<DocumentNotFoundException>(() => Store.GetAsync(Sample.Id(), Token));
        Assert.Equal("save: cancelled", Assert.Single(Entries()).Detail);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Content_is_taken_from_where_the_stream_stands_in_any_pieces()
    {
        var bytes = LongBytes(LongLength);
        using var stream = new TricklingStream(bytes) { Position = 100 };

        var version = (await Store.SaveAsync(Sample.Save(), stream, Token)).Version;

        Assert.Equal(bytes[100..], await ReadAsync(version));
        Assert.Equal(bytes.Length - 100, version.Length);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => SaveAsync(Sample.Save(), ""));

        Assert.Equal(("content", StoreCodes.Empty), (refusal.Problems[0].Place, refusal.Problems[0].Code));
        Assert.Empty(Entries());
    }

    [Fact]
    public async Task A_request_with_mistakes_tells_them_all_and_changes_nothing()
    {
        var request = Sample.Save(reason: " ") with { Fields = Sample.Fields("", "con.docx") };

        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => SaveAsync(request));

        Assert.Equal(["file-name", "title", "reason"], refusal.Problems.Select(problem => problem.Place));
        Assert.Empty(Entries());
    }

    [Fact]
    public async Task A_moved_version_keeps_its_author_and_time()
    {
        var origin = new VersionOrigin("kho cũ", new("512.0"), Sample.Binh, Time.GetUtcNow().AddYears(-2));

        var version = await SaveAsync(Sample.Save() with { Origin = origin });

        Assert.Equal((Sample.Binh, origin.Time, origin), (version.Author, version.Time, version.Origin));
        Assert.Equal(Sample.An, Entries()[^1].Author);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Names_from_a_Mac_are_kept_composed()
    {
        await SaveAsync(Sample.Save() with { Fields = Sample.Fields(file: "Quyết định.docx".Normalize(NormalizationForm.FormD)) });

        Assert.Equal("Quyết định.docx", (await Store.GetAsync(Sample.Id(), Token)).Fields.FileName);
    }

    [Fact]
    public async Task Equal_content_makes_a_version_each_time()
    {
        var first = await FirstAsync();
        var second = await SaveAsync(Sample.Save(first.Id));

        Assert.Equal((2, first.Hashes.Sent), (second.Ordinal, second.Hashes.Sent));
        await AssertSoundAsync();
    }
}
