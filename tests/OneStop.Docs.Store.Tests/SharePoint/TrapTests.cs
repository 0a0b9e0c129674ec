using System.Text;
using System.Text.Json;
using OneStop.Docs.FakeSharePoint;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.SharePoint;

/// <summary>The semantic traps of Graph, each met in a library and not fallen into. Those of the client alone are tested beside it.</summary>
public sealed class TrapTests
{
    private static readonly CancellationToken s_none = CancellationToken.None;

    [Fact]
    public async Task Trap_01_the_newest_content_comes_from_the_file_itself()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        var second = await SharePointUnderTest.SaveAsync(store, "hai", first.Id);

        var refusal = await Assert.ThrowsAsync<GraphException>(() => under.Client.OpenVersionAsync(under.AddressOf(store), new(second.Id.Value), s_none));

        Assert.Equal(400, refusal.Error.Status);
        Assert.Equal("hai"u8.ToArray(), await SharePointUnderTest.ReadAsync(store, second));
        Assert.Equal("một"u8.ToArray(), await SharePointUnderTest.ReadAsync(store, first));
    }

    [Theory]
    [InlineData(VersionIdStyle.Numbered)]
    [InlineData(VersionIdStyle.Guids)]
    public async Task Trap_02_version_ids_are_compared_and_never_sorted(VersionIdStyle style)
    {
        await using var under = await SharePointUnderTest.StartAsync(behaviour: new Behaviour { VersionIds = style, PageSize = 4 });
        var store = await under.OpenAsync();
        var versions = new List<VersionInfo> { await SharePointUnderTest.SaveAsync(store, "bản 1") };
        for (var i = 2; i <= 11; i++) versions.Add(await SharePointUnderTest.SaveAsync(store, $"bản {i}", versions[^1].Id));

        var listed = await store.ListVersionsAsync(Sample.Id(), s_none);

        Assert.Equal(Enumerable.Reverse(versions), listed);
        Assert.Equal(under.VersionsOf(store), versions.Select(version => version.Id.Value));
        Assert.Equal(Encoding.UTF8.GetBytes("bản 7"), await SharePointUnderTest.ReadAsync(store, versions[6]));
    }

    [Fact]
    public async Task Trap_03_changed_columns_make_no_version_of_ours()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["Title"] = JsonSerializer.SerializeToElement("Đổi trong SharePoint") };
        await under.Client.UpdateFieldsAsync(under.AddressOf(store), fields, s_none);
        await store.DescribeAsync(new(first.Document, first.Id, Sample.Fields("Đổi ở ta"), Sample.Act()), s_none);

        var second = await SharePointUnderTest.SaveAsync(store, "hai", first.Id);

        Assert.Equal([second, first], await store.ListVersionsAsync(first.Document, s_none));
        Assert.Equal(3, under.VersionsOf(store).Count);
        Assert.Equal("một"u8.ToArray(), await SharePointUnderTest.ReadAsync(store, first));
        Assert.Empty((await store.VerifyAsync(s_none)).Findings);
    }

    [Fact]
    public async Task Trap_04_a_rewritten_office_file_is_proved_by_three_sums()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var sent = SmallDocument.With("Điều 1");
        var first = await SharePointUnderTest.SaveAsync(store, sent, Sample.Save());
        var read = await SharePointUnderTest.ReadAsync(store, first);
        var again = await SharePointUnderTest.SaveAsync(store, read, Sample.Save(first.Id));
        var other = await SharePointUnderTest.SaveAsync(store, SmallDocument.With("Điều 2"), Sample.Save(again.Id));

        Assert.NotEqual(sent, read);
        Assert.NotEqual(first.Hashes.Sent, first.Hashes.Read);
        Assert.Equal(first.Hashes.Normalised, again.Hashes.Normalised);
        Assert.NotEqual(first.Hashes.Normalised, other.Hashes.Normalised);
        Assert.True((await store.CompareAsync(first.Document, first.Id, again.Id, s_none)).SameContent);
        Assert.Contains((await store.CompareAsync(first.Document, again.Id, other.Id, s_none)).Parts, part => part.Part == "word/document.xml");
        Assert.Empty((await store.VerifyAsync(s_none)).Findings);
    }

    [Fact]
    public async Task Trap_05_two_versions_of_one_upload_are_one_version_of_ours()
    {
        await using var under = await SharePointUnderTest.StartAsync(behaviour: new Behaviour { SessionsLeaveTwoVersions = true });
        var store = await under.OpenAsync();

        var first = await SharePointUnderTest.SaveAsync(store, SmallDocument.With("một"), Sample.Save());
        var second = await SharePointUnderTest.SaveAsync(store, SmallDocument.With("hai"), Sample.Save(first.Id));

        Assert.True(under.VersionsOf(store).Count > 2);
        Assert.Equal([second, first], await store.ListVersionsAsync(first.Document, s_none));
        Assert.Empty((await store.VerifyAsync(s_none)).Findings);
    }

    [Theory]
    [InlineData(RangeStyle.Open)]
    [InlineData(RangeStyle.Closed)]
    [InlineData(RangeStyle.FirstPieceOnly)]
    [InlineData(RangeStyle.TwoPieces)]
    public async Task Trap_07_a_long_file_arrives_whole_over_broken_connections(RangeStyle ranges)
    {
        await using var under = await SharePointUnderTest.StartAsync(behaviour: new Behaviour { Ranges = ranges });
        var store = await under.OpenAsync(TimeProvider.System);
        var bytes = new byte[5_000_000];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)((i * 31) + (i >> 8));
        under.Fake.Script.OnChunk(2).AfterBytes(1000).Drop();
        under.Fake.Script.OnChunk(3).AnswerThenLose();

        var version = await SharePointUnderTest.SaveAsync(store, bytes, Sample.Save());

        Assert.Equal(bytes, await SharePointUnderTest.ReadAsync(store, version));
        Assert.Single(under.VersionsOf(store));
        Assert.All(under.Fake.Log.All.Where(request => request.Host == "content"), request => Assert.DoesNotContain("Authorization", request.Headers.Keys));
    }

    [Fact]
    public async Task Trap_07_a_lost_last_answer_makes_no_second_version()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync(TimeProvider.System);
        under.Fake.Script.OnCommit().AnswerThenLose();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        under.Fake.Script.OnCommit().AnswerThenLose();

        var second = await SharePointUnderTest.SaveAsync(store, "hai", first.Id);

        Assert.Equal([first.Id.Value, second.Id.Value], under.VersionsOf(store));
        Assert.Empty((await store.VerifyAsync(s_none)).Findings);
    }

    [Fact]
    public async Task Trap_08_every_update_is_a_session_with_the_tag()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        await SharePointUnderTest.SaveAsync(store, "hai", first.Id);

        var sessions = under.Fake.Log.All.Where(request => request.Path.EndsWith("createUploadSession", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, sessions.Count);
        Assert.Contains("If-Match", sessions[1].Headers.Keys);
        Assert.DoesNotContain(under.Fake.Log.All, request => request.Method == "PUT" && request.Host == "graph");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Trap_08_someone_who_saves_during_an_upload_is_not_run_over(bool checksTagAtCommit)
    {
        await using var under = await SharePointUnderTest.StartAsync(behaviour: new Behaviour { ChecksTagAtCommit = checksTagAtCommit });
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        var item = SharePointUnderTest.ItemOf(store, first.Document);
        under.Fake.Script.OnCommit().First(() =>
        {
            under.Fake.Backstage.SaveFromWord(item, "của trưởng phòng"u8.ToArray());
            return Task.CompletedTask;
        });

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => SharePointUnderTest.SaveAsync(store, "hai", first.Id));

        Assert.Equal((FakeGraph.Chief, first.Id), (conflict.Newer.Author.Id, conflict.Expected!.Value));
        Assert.Equal("của trưởng phòng"u8.ToArray(), await SharePointUnderTest.ReadAsync(store, conflict.Newer));
        Assert.Equal("của trưởng phòng"u8.ToArray(), under.Fake.Backstage.ContentOf(item, under.VersionsOf(store)[^1]));
        Assert.Equal([conflict.Newer, first], await store.ListVersionsAsync(first.Document, s_none));
        Assert.Empty((await store.VerifyAsync(s_none)).Findings);
        Assert.Equal(3, (await SharePointUnderTest.SaveAsync(store, "ba", conflict.Newer.Id)).Ordinal);
    }

    [Theory]
    [InlineData(LockCode.NotAllowed)]
    [InlineData(LockCode.ResourceLocked)]
    [InlineData(LockCode.AccessDenied)]
    public async Task Trap_09_a_file_open_in_word_is_told_as_locked(LockCode code)
    {
        await using var under = await SharePointUnderTest.StartAsync(behaviour: new Behaviour { LockedAs = code });
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        under.Fake.Backstage.OpenInWord(SharePointUnderTest.ItemOf(store, first.Document));

        var locked = await Assert.ThrowsAsync<DocumentLockedException>(() => SharePointUnderTest.SaveAsync(store, "hai", first.Id));
        await Assert.ThrowsAsync<DocumentLockedException>(() => store.RecycleAsync(new(first.Document, Sample.Act()), s_none));

        Assert.Equal(StoreCodes.OpenElsewhere, locked.Problems[0].Code);
        Assert.Single(await store.ListVersionsAsync(first.Document, s_none));
        under.Fake.Backstage.CloseWord(SharePointUnderTest.ItemOf(store, first.Document));
        Assert.Equal(2, (await SharePointUnderTest.SaveAsync(store, "hai", first.Id)).Ordinal);
    }

    [Fact]
    public async Task Trap_10_every_version_keeps_its_own_reason()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một"u8.ToArray(), Sample.Save(reason: "Dự thảo"));
        await SharePointUnderTest.SaveAsync(store, "hai"u8.ToArray(), Sample.Save(first.Id, reason: "Sửa thời hạn"));

        var reasons = (await store.ListVersionsAsync(first.Document, s_none)).Select(version => version.Reason);

        Assert.Equal(["Sửa thời hạn", "Dự thảo"], reasons);
        Assert.DoesNotContain(under.Fake.Log.All, request => request.Path.EndsWith("checkin", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Trap_11_a_trimmed_version_is_told_and_its_milestone_remains()
    {
        await using var under = await SharePointUnderTest.StartAsync(behaviour: new Behaviour { MaxVersions = 2 });
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, SmallDocument.With("ban hành"), Sample.Save());
        var milestone = await store.KeepMilestoneAsync(new(first.Document, first.Id, "issued", Sample.Act(reason: "Ban hành")), s_none);
        var second = await SharePointUnderTest.SaveAsync(store, "hai", first.Id);
        var third = await SharePointUnderTest.SaveAsync(store, "ba", second.Id);
        await SharePointUnderTest.SaveAsync(store, "bốn", third.Id);

        var listed = await store.ListVersionsAsync(first.Document, s_none);
        var lost = await Assert.ThrowsAsync<ContentLostException>(() => SharePointUnderTest.ReadAsync(store, second));
        var found = (await store.VerifyAsync(s_none)).Findings;

        Assert.Equal(
            [ContentAvailability.Kept, ContentAvailability.Kept, ContentAvailability.Trimmed, ContentAvailability.Trimmed],
            listed.Select(version => version.Availability));
        Assert.Equal(ContentAvailability.Trimmed, lost.Availability);
        Assert.Equal(milestone.Length, (await SharePointUnderTest.ReadAsync(store, first)).Length);
        Assert.Equal([VerificationFindingKind.Trimmed, VerificationFindingKind.Trimmed], found.Select(finding => finding.Kind));
    }

    [Fact]
    public async Task Trap_12_a_locked_record_is_not_saved_over()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        await under.Client.SetRetentionLabelAsync(under.AddressOf(store), new() { Name = "Record" }, s_none);

        var refusal = await Assert.ThrowsAsync<StoreUnreachableException>(() => SharePointUnderTest.SaveAsync(store, "hai", first.Id));

        Assert.Equal(StoreCodes.Denied, refusal.Problems[0].Code);
        Assert.Single(await store.ListVersionsAsync(first.Document, s_none));
    }

    [Fact]
    public async Task Trap_13_and_18_the_store_neither_copies_nor_touches_permissions()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, SmallDocument.With("một"), Sample.Save());
        await store.KeepMilestoneAsync(new(first.Document, first.Id, "issued", Sample.Act()), s_none);
        await store.RecycleAsync(new(first.Document, Sample.Act()), s_none);
        await store.RecoverAsync(new(first.Document, Sample.Act()), s_none);

        string[] forbidden = ["/copy", "/permissions", "/invite", "/createLink"];
        Assert.DoesNotContain(under.Fake.Log.All, request => forbidden.Any(end => request.Path.EndsWith(end, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(under.Fake.Log.All, request => request.Method == "DELETE" && request.Host == "graph");
    }

    [Fact]
    public async Task Trap_14_a_rendition_survives_the_stumbling_converter()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        await SharePointUnderTest.SaveAsync(store, SmallDocument.With("một"), Sample.Save());
        foreach (var status in new[] { 404, 503, 401 }) under.Fake.Behaviour.PdfFailures.Enqueue(status);

        await using var pdf = await under.Client.OpenContentAsync(under.AddressOf(store), "pdf", s_none);

        var head = new byte[5];
        await pdf.Stream.ReadExactlyAsync(head, s_none);
        Assert.Equal("%PDF-"u8.ToArray(), head);
    }

    [Fact]
    public async Task Trap_15_changes_are_walked_with_repetitions_and_a_forgotten_token()
    {
        await using var under = await SharePointUnderTest.StartAsync(behaviour: new Behaviour { DeltaRepeatsItems = true, PageSize = 2 });
        var store = await under.OpenAsync();
        var root = DriveAddress.Of(new DriveId(under.Fake.DriveId)).Root;
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        var begin = await DeltaWalk.RunAsync(under.Client, root, link: null, s_none);
        await SharePointUnderTest.SaveAsync(store, "hai", first.Id);

        var next = await DeltaWalk.RunAsync(under.Client, root, begin.Link, s_none);
        under.Fake.Backstage.ForgetChanges();
        var anew = await DeltaWalk.RunAsync(under.Client, root, next.Link, s_none);

        Assert.Contains(next.Items, item => item.Id == SharePointUnderTest.ItemOf(store, first.Document));
        Assert.Distinct(begin.Items.Select(item => item.Id));
        Assert.True(anew.Restarted);
        Assert.Equal(begin.Items.Count, anew.Items.Count);
    }

    [Theory]
    [InlineData(ErrorShape.InnerError)]
    [InlineData(ErrorShape.NestedInnererror)]
    [InlineData(ErrorShape.RequestIdInCamelCase)]
    [InlineData(ErrorShape.Bare)]
    [InlineData(ErrorShape.Html)]
    [InlineData(ErrorShape.Empty)]
    public async Task Trap_17_refusals_mean_the_same_in_every_shape(ErrorShape shape)
    {
        await using var under = await SharePointUnderTest.StartAsync(behaviour: new Behaviour { Errors = shape });
        var store = await under.OpenAsync();
        var first = await SharePointUnderTest.SaveAsync(store, "một");
        var second = await SharePointUnderTest.SaveAsync(store, "hai", first.Id);
        var item = SharePointUnderTest.ItemOf(store, first.Document);

        under.Fake.Backstage.OpenInWord(item);
        await Assert.ThrowsAsync<DocumentLockedException>(() => SharePointUnderTest.SaveAsync(store, "ba", second.Id));
        under.Fake.Backstage.CloseWord(item);
        under.Fake.Backstage.DeleteVersion(item, first.Id.Value);
        await Assert.ThrowsAsync<ContentLostException>(() => SharePointUnderTest.ReadAsync(store, first));
        under.Fake.Backstage.SaveFromWord(item, "ngoài"u8.ToArray());
        await Assert.ThrowsAsync<VersionConflictException>(() => SharePointUnderTest.SaveAsync(store, "ba", second.Id));
    }

    [Fact]
    public async Task Trap_19_names_stand_composed_and_forbidden_ones_are_refused()
    {
        await using var under = await SharePointUnderTest.StartAsync();
        var store = await under.OpenAsync();
        var request = Sample.Save() with { Fields = Sample.Fields(file: "Quyết định số 5% #1 'gấp'.docx".Normalize(NormalizationForm.FormD)) };
        await SharePointUnderTest.SaveAsync(store, "một"u8.ToArray(), request);

        var item = await under.Client.GetItemAsync(under.AddressOf(store), GraphQuery.None, s_none);

        Assert.Equal("Quyết định số 5% #1 'gấp' (qd-12).docx", item.Name);
        foreach (var name in new[] { "a:b.docx", "a*.docx", " a.docx", "~$a.docx", "a|b.docx", "a?.docx" })
        {
            var bad = Sample.Save(document: "x") with { Fields = Sample.Fields(file: name) };
            await Assert.ThrowsAsync<InvalidRequestException>(() => SharePointUnderTest.SaveAsync(store, "x"u8.ToArray(), bad));
        }
    }
}
