using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Contract;

/// <content>Reading, restoring, describing.</content>
public abstract partial class VersionStoreContract
{
    [Fact]
    public async Task Versions_are_listed_newest_first()
    {
        var versions = new List<VersionInfo> { await FirstAsync() };
        for (var i = 2; i <= 12; i++) versions.Add(await SaveAsync(Sample.Save(versions[^1].Id, reason: $"Lần {i}"), $"bản {i}"));

        var listed = await Store.ListVersionsAsync(Sample.Id(), Token);

        Assert.Equal(Enumerable.Reverse(versions), listed);
        Assert.Equal(Enumerable.Range(1, 12).Reverse(), listed.Select(version => version.Ordinal));
        Assert.Equal("Lần 7", listed[5].Reason);
    }

    [Fact]
    public async Task What_is_not_there_is_said_so()
    {
        var first = await FirstAsync();

        await Assert.ThrowsAsync<DocumentNotFoundException>(() => Store.GetAsync(Sample.Id("none"), Token));
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => Store.ListVersionsAsync(Sample.Id("none"), Token));
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => Store.OpenAsync(Sample.Id("none"), first.Id, Token));
        await Assert.ThrowsAsync<VersionNotFoundException>(() => Store.OpenAsync(first.Document, new("no-such"), Token));
        await Assert.ThrowsAsync<VersionNotFoundException>(() => Store.CompareAsync(first.Document, first.Id, new("no-such"), Token));
        await Assert.ThrowsAsync<VersionNotFoundException>(() => Store.RestoreAsync(Restore(first with { Id = new("no-such") }, first.Id), Token));
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => Store.RecycleAsync(new(Sample.Id("none"), Sample.Act()), Token));
    }

    [Fact]
    public async Task Content_that_was_altered_outside_ends_in_a_fault()
    {
        var first = await FirstAsync();
        var second = await SaveAsync(Sample.Save(first.Id), "hai");
        await Opened.Alter(first);

        var lost = await Assert.ThrowsAsync<ContentLostException>(() => ReadAsync(first));

        Assert.Equal(ContentAvailability.Altered, lost.Availability);
        await Assert.ThrowsAsync<ContentLostException>(() => Store.RestoreAsync(Restore(first, second.Id), Token));
        Assert.Equal(second.Id, (await Store.GetAsync(first.Document, Token)).Current.Id);
    }

    [Fact]
    public async Task Content_that_is_gone_is_told_and_the_version_stays_listed()
    {
        var first = await FirstAsync();
        var second = await SaveAsync(Sample.Save(first.Id), "hai");
        await Opened.Lose(first);

        await Assert.ThrowsAsync<ContentLostException>(() => ReadAsync(first));
        var finding = Assert.Single((await Store.VerifyAsync(Token)).Findings);

        Assert.Contains(finding.Kind, new[] { VerificationFindingKind.Missing, VerificationFindingKind.Trimmed });
        Assert.Equal((first.Document, first.Id), (finding.Document, finding.Version));
        Assert.Equal([second.Id, first.Id], (await Store.ListVersionsAsync(first.Document, Token)).Select(version => version.Id));
        Assert.NotEqual(ContentAvailability.Kept, (await Store.ListVersionsAsync(first.Document, Token))[1].Availability);
    }

    [Fact]
    public async Task Verifying_finds_what_was_altered()
    {
        var first = await FirstAsync();
        await SaveAsync(Sample.Save(first.Id), "hai");
        await Opened.Alter(first);

        var finding = Assert.Single((await Store.VerifyAsync(Token)).Findings);

        Assert.Equal((VerificationFindingKind.Altered, first.Document, first.Id), (finding.Kind, finding.Document, finding.Version));
    }

    [Fact]
    public async Task Restoring_makes_a_new_version_of_old_content()
    {
        var first = await FirstAsync();
        var second = await SaveAsync(Sample.Save(first.Id) with { Fields = Sample.Fields("Tên mới") }, "hai");

        var restored = (await Store.RestoreAsync(Restore(first, second.Id, by: Sample.Binh), Token)).Version;

        Assert.Equal((3, second.Id, first.Id), (restored.Ordinal, restored.Base, restored.RestoredFrom));
        Assert.Equal((Sample.Binh, "Trả lại bản trước"), (restored.Author, restored.Reason));
        Assert.Equal(Bytes("một"), await ReadAsync(restored));
        Assert.Equal("Tên mới", (await Store.GetAsync(first.Document, Token)).Fields.Title);
        Assert.Equal([LedgerActs.Save, LedgerActs.Save, LedgerActs.Restore], Acts());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Restoring_over_a_stale_base_is_refused()
    {
        var first = await FirstAsync();
        var second = await SaveAsync(Sample.Save(first.Id), "hai");

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => Store.RestoreAsync(Restore(first, first.Id), Token));

        Assert.Equal(second, conflict.Newer);
    }

    [Fact]
    public async Task Restoring_again_with_the_same_key_changes_nothing()
    {
        var first = await FirstAsync();
        var second = await SaveAsync(Sample.Save(first.Id), "hai");
        var restored = await Store.RestoreAsync(Restore(first, second.Id, "k"), Token);

        var repeated = await Store.RestoreAsync(Restore(first, second.Id, "k"), Token);

        Assert.Equal((restored.Version, true), (repeated.Version, repeated.Repeated));
        await Assert.ThrowsAsync<KeyReusedException>(() => Store.RestoreAsync(Restore(second, restored.Version.Id, "k"), Token));
    }

    [Fact]
    public async Task Describing_changes_fields_and_makes_no_version()
    {
        var first = await FirstAsync();
        var fields = Sample.Fields("Trích yếu mới") with { Number = "15", State = "approved" };

        var document = await Store.DescribeAsync(new(first.Document, first.Id, fields, Sample.Act(reason: "Cấp số", key: "k")), Token);

        Assert.Equal((fields, first.Id), (document.Fields, document.Current.Id));
        Assert.Equal(document, await Store.DescribeAsync(new(first.Document, first.Id, fields, Sample.Act(reason: "Cấp số", key: "k")), Token));
        Assert.Single(await Store.ListVersionsAsync(first.Document, Token));
        Assert.Contains("number: \"12\" → \"15\"", Entries()[^1].Detail, StringComparison.Ordinal);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Describing_over_a_stale_base_is_refused()
    {
        var first = await FirstAsync();
        await SaveAsync(Sample.Save(first.Id), "hai");

        await Assert.ThrowsAsync<VersionConflictException>(
            () => Store.DescribeAsync(new(first.Document, first.Id, Sample.Fields("Khác"), Sample.Act()), Token));
    }

    [Fact]
    public async Task A_milestone_is_kept_once_and_told_in_the_ledger()
    {
        var first = await FirstAsync();
        var request = new MilestoneRequest(first.Document, first.Id, "issued", Sample.Act(reason: "Ban hành"));

        var milestone = await Store.KeepMilestoneAsync(request, Token);

        Assert.Equal((first.Document, first.Id, "issued", first.Hashes.Read, first.Length), (milestone.Document, milestone.Version, milestone.Kind, milestone.Hash, milestone.Length));
        Assert.Equal(milestone, await Store.KeepMilestoneAsync(request, Token));
        Assert.Equal([LedgerActs.Save, LedgerActs.Milestone], Acts());
        await Assert.ThrowsAsync<VersionNotFoundException>(() => Store.KeepMilestoneAsync(request with { Version = new("no-such") }, Token));
        await AssertSoundAsync();
    }
}
