using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.SharePoint;

/// <summary>Network and service at their worst, one fault at a time.</summary>
public sealed class FaultTests
{
    private static readonly CancellationToken s_none = CancellationToken.None;

    [Fact]
    public async Task Trap_16_thirty_seconds_of_throttling_lose_nothing()
    {
        var time = new LeapingTime();
        await using var under = await SharePointUnderTest.StartAsync(time);
        var store = await under.OpenAsync(time);
        under.Fake.Script.OnAny().Throttle(TimeSpan.FromSeconds(30));
        var begin = time.GetUtcNow();

        var first = await SharePointUnderTest.SaveAsync(store, "một");

        Assert.True(time.GetUtcNow() - begin >= TimeSpan.FromSeconds(30));
        Assert.Equal("một"u8.ToArray(), await SharePointUnderTest.ReadAsync(store, first));
        Assert.Single(under.VersionsOf(store));
    }

    [Fact]
    public async Task A_cut_token_is_renewed_in_the_middle_of_a_save()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        under.Fake.Script.On("POST", "**createUploadSession").CutToken();

        Assert.Equal(1, (await SharePointUnderTest.SaveAsync(store, "một")).Ordinal);
    }

    [Fact]
    public async Task A_full_library_is_told_and_leaves_no_version()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        under.Fake.Backstage.SetQuota(under.Fake.DriveId, 1);

        var full = await Assert.ThrowsAsync<StoreUnreachableException>(() => SharePointUnderTest.SaveAsync(store, "một"));

        Assert.Equal(StoreCodes.Full, full.Problems[0].Code);
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => store.GetAsync(Sample.Id(), s_none));
        under.Fake.Backstage.SetQuota(under.Fake.DriveId, null);
        Assert.Equal(1, (await SharePointUnderTest.SaveAsync(store, "một")).Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_of_a_restoring_makes_no_second_version()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync(TimeProvider.System);
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        var second = await SharePointUnderTest.SaveAsync(store, "hai", first.Id);
        under.Fake.Script.On("POST", "**restoreVersion").AnswerThenLose();

        var restored = await store.RestoreAsync(new(first.Document, first.Id, second.Id, Sample.Act(reason: "Trả lại")), s_none);

        Assert.Equal((3, first.Id), (restored.Version.Ordinal, restored.Version.RestoredFrom));
        Assert.Equal(3, under.VersionsOf(store).Count);
    }

    [Theory]
    [InlineData("POST", "**createUploadSession")]
    [InlineData("GET", "**/versions")]
    [InlineData("GET", "**/content")]
    [InlineData("PUT", "/up/***")]
    public async Task A_lost_answer_anywhere_in_a_save_still_makes_one_version(string method, string path)
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync(TimeProvider.System);
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        under.Fake.Script.On(method, path).Times(2).AnswerThenLose();

        var second = await SharePointUnderTest.SaveAsync(store, "hai", first.Id);

        Assert.Equal([first.Id.Value, second.Id.Value], under.VersionsOf(store));
    }

    /// <summary>The service falls silent right after the version arose, and for long: the act is not known to be done, nor voided; the same key brings it to light.</summary>
    [Fact]
    public async Task A_save_whose_end_nobody_could_see_is_finished_by_the_next_try()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync(new LeapingTime());
        under.Fake.Script.OnCommit().AnswerThenLose();
        under.Fake.Script.On("GET", "**").Always().Drop();
        await Assert.ThrowsAsync<StoreUnreachableException>(() => SharePointUnderTest.SaveAsync(store, "một", key: "k"));
        under.Fake.Script.Clear();

        using var content = new MemoryStream("một"u8.ToArray());
        var again = await store.SaveAsync(Sample.Save(key: "k"), content, s_none);

        Assert.True(again.Repeated);
        Assert.Single(under.VersionsOf(store));
        Assert.Equal(
            [LedgerActs.Save, LedgerActs.Void], new LedgerReader(store.Database).Read(null, 0, 10).Select(entry => entry.Act));
        Assert.Empty((await store.VerifyAsync(s_none)).Findings);
    }

    /// <summary>Between the arising of a version in SharePoint and its entry in the records the file has content that is not the newest known one.</summary>
    [Fact]
    public async Task The_newest_version_is_read_right_while_the_next_one_has_just_arrived()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var (store, other) = (await under.OpenAsync(), await under.OpenAsync());
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        byte[] read = [];
        Milestone? kept = null;
        under.Fake.Script.On("GET", "**/versions").First(async () =>
        {
            read = await SharePointUnderTest.ReadAsync(other, first);
            kept = await other.KeepMilestoneAsync(new(first.Document, first.Id, "approved", Sample.Act()), s_none);
        });

        await SharePointUnderTest.SaveAsync(store, "hai", first.Id);

        Assert.Equal("một"u8.ToArray(), read);
        Assert.Equal(first.Hashes.Read, kept!.Hash);
    }

    [Fact]
    public async Task No_secret_address_and_no_token_is_in_any_failure()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync(new LeapingTime());
        under.Fake.Script.OnChunk().Always().Answer(403);

        var failure = await Assert.ThrowsAsync<StoreUnreachableException>(() => SharePointUnderTest.SaveAsync(store, "một"));

        Assert.DoesNotContain(under.Fake.ContentUrl.Authority, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Bearer", failure.ToString(), StringComparison.Ordinal);
    }
}
