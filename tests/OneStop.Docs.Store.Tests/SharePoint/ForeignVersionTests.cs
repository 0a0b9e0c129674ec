using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.SharePoint;

/// <summary>What people do in SharePoint past us.</summary>
public sealed class ForeignVersionTests
{
    private static readonly CancellationToken s_none = CancellationToken.None;

    [Fact]
    public async Task A_version_saved_in_the_browser_is_named_by_the_conflict()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        var item = SharePointUnderTest.ItemOf(store, first.Document);
        under.Fake.Backstage.SaveFromWord(item, "ngoài một"u8.ToArray());
        var outside = under.Fake.Backstage.SaveFromWord(item, "ngoài hai"u8.ToArray());

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => SharePointUnderTest.SaveAsync(store, "hai", first.Id));

        Assert.Equal((outside, 3, "SharePoint"), (conflict.Newer.Id.Value, conflict.Newer.Ordinal, conflict.Newer.Origin!.Store));
        Assert.Equal(FakeGraph.Chief, conflict.Newer.Author.Id);
        Assert.Equal([3, 2, 1], (await store.ListVersionsAsync(first.Document, s_none)).Select(version => version.Ordinal));
        Assert.Equal("ngoài hai"u8.ToArray(), await SharePointUnderTest.ReadAsync(store, conflict.Newer));
        Assert.Empty((await store.VerifyAsync(s_none)).Findings);
    }

    [Fact]
    public async Task Listing_and_opening_see_what_was_saved_outside()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        under.Fake.Backstage.SaveFromWord(SharePointUnderTest.ItemOf(store, first.Document), "ngoài"u8.ToArray());

        Assert.Equal("một"u8.ToArray(), await SharePointUnderTest.ReadAsync(store, first));
        var listed = await store.ListVersionsAsync(first.Document, s_none);

        Assert.Equal([2, 1], listed.Select(version => version.Ordinal));
        Assert.Contains("saved outside", new LedgerReader(store.Database).Read(null, 0, 10)[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_tells_what_was_saved_outside_and_not_yet_seen()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        under.Fake.Backstage.SaveFromWord(SharePointUnderTest.ItemOf(store, first.Document), "ngoài"u8.ToArray());

        var finding = Assert.Single((await store.VerifyAsync(s_none)).Findings);

        Assert.Equal(VerificationFindingKind.Unknown, finding.Kind);
    }

    [Fact]
    public async Task A_file_deleted_in_the_browser_is_missed()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        await under.Client.DeleteItemAsync(under.AddressOf(store), s_none);

        var lost = await Assert.ThrowsAsync<ContentLostException>(() => SharePointUnderTest.SaveAsync(store, "hai", first.Id));

        Assert.Equal(ContentAvailability.Missing, lost.Availability);
        Assert.Equal(VerificationFindingKind.Missing, Assert.Single((await store.VerifyAsync(s_none)).Findings).Kind);
        Assert.Equal(ContentAvailability.Missing, (await store.ListVersionsAsync(first.Document, s_none))[0].Availability);
    }

    [Fact]
    public async Task A_file_of_the_same_name_that_stood_there_is_taken_in_and_named()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        using var content = new ByteArrayContent("lạ"u8.ToArray());
        await under.Client.PutContentAsync(
            OneStop.Docs.Store.Graph.DriveAddress.Of(new(under.Fake.DriveId)).At("OneStop/Quyết định 12 (qd-12).docx"), content, "fail", s_none);

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => SharePointUnderTest.SaveAsync(store, "một"));

        Assert.Equal(StoreCodes.Exists, conflict.Problems[0].Code);
        Assert.Equal(2, (await SharePointUnderTest.SaveAsync(store, "một", conflict.Newer.Id)).Ordinal);
    }
}
