using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

public sealed class UploadTests
{
    private const int Unit = 327_680;

    private static readonly byte[] Whole = [.. Enumerable.Range(0, (2 * Unit) + 1000).Select(i => (byte)(i * 31))];

    [Fact]
    public async Task A_file_goes_up_in_chunks()
    {
        await using var tenant = await Tenant.Start();
        var url = await tenant.Session("lớn.bin");

        var first = await tenant.Chunk(url, Whole, 0, Unit - 1);
        var status = await tenant.Bare("GET", url);
        var second = await tenant.Chunk(url, Whole, Unit, (2 * Unit) - 1);
        var last = await tenant.Chunk(url, Whole, 2 * Unit, Whole.Length - 1);

        Assert.Equal((202, 200, 202, 201), (first.Status, status.Status, second.Status, last.Status));
        Assert.Equal("""["327680-"]""", first.Json["nextExpectedRanges"]!.ToJsonString());
        Assert.Equal("""["327680-"]""", status.Json["nextExpectedRanges"]!.ToJsonString());
        Assert.Equal(Whole, await tenant.Download($"{tenant.Drive}/items/{last.Json["id"]}/content"));
        Assert.Equal(404, (await tenant.Bare("GET", url)).Status);
    }

    [Theory]
    [InlineData(null, 100, 400)]
    [InlineData("bytes 0-99", 100, 400)]
    [InlineData("bytes */1000", 100, 400)]
    [InlineData("bytes 99-0/1000", 100, 400)]
    [InlineData("bytes 0-1000/1000", 1001, 400)]
    [InlineData("items 0-99/100", 100, 400)]
    [InlineData("bytes 0-99/200", 100, 400)]
    [InlineData("bytes 0-98/99", 100, 400)]
    [InlineData("bytes 327680-327779/327780", 100, 416)]
    [InlineData("bytes 0-62914559/70000000", 62_914_560, 413)]
    public async Task Ranges_that_are_refused_leave_nothing(string? range, int length, int status)
    {
        await using var tenant = await Tenant.Start();
        var url = await tenant.Session("a.bin");

        var answer = await tenant.Bare("PUT", url, new byte[length], range);

        Assert.Equal(status, answer.Status);
        Assert.Equal("""["0-"]""", (await tenant.Bare("GET", url)).Json["nextExpectedRanges"]!.ToJsonString());
    }

    [Fact]
    public async Task A_chunk_that_is_there_already_or_too_far_on_is_416()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.Errors = ErrorShape.NestedInnererror);
        var url = await tenant.Session("a.bin");
        await tenant.Chunk(url, Whole, 0, Unit - 1);

        var again = await tenant.Chunk(url, Whole, 0, Unit - 1);
        var tooFar = await tenant.Chunk(url, Whole, 2 * Unit, Whole.Length - 1);
        var otherTotal = await tenant.Bare("PUT", url, new byte[Unit], $"bytes {Unit}-{(2 * Unit) - 1}/{Whole.Length + 1}");

        Assert.Equal((416, "invalidRange"), (again.Status, again.Code));
        Assert.Equal("fragmentOverlap", (string?)again.Json["error"]!["innererror"]!["innererror"]!["code"]);
        Assert.Equal((416, 400), (tooFar.Status, otherTotal.Status));
    }

    [Fact]
    public async Task A_bearer_token_on_an_upload_or_download_url_is_401()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.txt");
        var url = await tenant.Session("a.bin");
        var download = (await tenant.Call("GET", $"{tenant.Drive}/items/{item["id"]}/content")).Header("Location")!;

        var upload = await tenant.Bare("PUT", url, new byte[10], "bytes 0-9/10", tenant.Token);
        var read = await tenant.Bare("GET", download, bearer: tenant.Token);

        Assert.Equal((401, 401), (upload.Status, read.Status));
        Assert.NotEqual(tenant.Fake.GraphUrl.Authority, new Uri(url).Authority);
        Assert.NotEqual(tenant.Fake.GraphUrl.Authority, new Uri(download).Authority);
    }

    [Theory]
    [InlineData("""{"fileSize":10,"item":{}}""")]
    [InlineData("""{"@odata.type":"microsoft.graph.driveItemUploadableProperties","name":"a.bin"}""")]
    [InlineData("""{"@microsoft.graph.conflictBehavior":"replace"}""")]
    [InlineData("""{"item":{"colour":"red"}}""")]
    [InlineData("""{"item":{"@microsoft.graph.conflictBehavior":"merge"}}""")]
    [InlineData("""{"item":{"name":"other.bin"}}""")]
    [InlineData("""{"item":3}""")]
    [InlineData("""[1]""")]
    [InlineData("""{"item":""")]
    public async Task Session_bodies_with_anything_in_the_wrong_place_are_400(string body)
    {
        await using var tenant = await Tenant.Start();

        var answer = await tenant.Call("POST", $"{tenant.Drive}/root:/a.bin:/createUploadSession", body);

        Assert.Equal(400, answer.Status);
        Assert.Equal(0, tenant.Fake.Backstage.OpenSessions);
    }

    [Fact]
    public async Task A_session_fails_on_a_taken_name_unless_it_replaces()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.bin");

        var plain = await tenant.Call("POST", $"{tenant.Drive}/root:/a.bin:/createUploadSession");
        var url = await tenant.Session("a.bin", "replace");
        var last = await tenant.Chunk(url, Whole, 0, Whole.Length - 1);

        Assert.Equal((409, "nameAlreadyExists"), (plain.Status, plain.Code));
        Assert.Equal((200, (string?)item["id"]), (last.Status, (string?)last.Json["id"]));
    }

    [Fact]
    public async Task A_name_taken_meanwhile_is_a_conflict_at_the_end()
    {
        await using var tenant = await Tenant.Start();
        var url = await tenant.Session("a.bin");
        await tenant.Put("a.bin");

        var last = await tenant.Chunk(url, Whole, 0, Whole.Length - 1);

        Assert.Equal((409, "upload_name_conflict"), (last.Status, last.Code));
    }

    [Fact]
    public async Task The_tag_is_checked_at_the_start_and_again_at_the_end()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.bin");
        var path = $"{tenant.Drive}/items/{item["id"]}/createUploadSession";

        var stale = await tenant.Call("POST", path, null, ("If-Match", "\"{0},1\""));
        var open = await tenant.Call("POST", path, null, ("If-Match", (string)item["cTag"]!));
        await tenant.Put("a.bin", "ai đó lưu trước");
        var end = await tenant.Chunk((string)open.Json["uploadUrl"]!, Whole, 0, Whole.Length - 1);

        Assert.Equal((412, 200, 412), (stale.Status, open.Status, end.Status));
        Assert.Equal(["2.0", "1.0"], await tenant.VersionIds(item));
    }

    [Fact]
    public async Task A_tenant_that_does_not_check_at_the_end_makes_both_versions()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.ChecksTagAtCommit = false);
        var item = await tenant.Put("a.bin");
        var open = await tenant.Call("POST", $"{tenant.Drive}/items/{item["id"]}/createUploadSession", null, ("If-Match", (string)item["eTag"]!));
        await tenant.Put("a.bin", "ai đó lưu trước");

        var end = await tenant.Chunk((string)open.Json["uploadUrl"]!, Whole, 0, Whole.Length - 1);

        Assert.Equal(200, end.Status);
        Assert.Equal(3, (await tenant.VersionIds(item)).Length);
    }

    [Fact]
    public async Task A_deferred_session_waits_for_its_commit()
    {
        await using var tenant = await Tenant.Start();
        var url = await tenant.Session("a.bin", defer: true);

        var early = await tenant.Bare("POST", url);
        var last = await tenant.Chunk(url, Whole, 0, Whole.Length - 1);
        var before = tenant.Fake.Backstage.Files().Count;
        var commit = await tenant.Bare("POST", url);

        Assert.Equal((400, 202, 0, 201), (early.Status, last.Status, before, commit.Status));
        Assert.Empty(last.Json["nextExpectedRanges"]!.AsArray());
    }

    [Fact]
    public async Task The_documented_body_defers_the_commit()
    {
        Assert.SkipWhen(Documented.Folder is null, "The documented examples stand in ../shared, which is not present here.");
        await using var tenant = await Tenant.Start();

        var open = await tenant.Call("POST", $"{tenant.Drive}/root:/a.bin:/createUploadSession", Documented.Read("x-uploadsession-create-deferred-body.json").Json);
        var last = await tenant.Chunk((string)open.Json["uploadUrl"]!, Whole, 0, Whole.Length - 1);

        Assert.Equal(202, last.Status);
        Assert.Empty(Documented.Missing(Documented.Read("x-uploadsession-put-gaps-response.http").Json!["expirationDateTime"], last.Json["expirationDateTime"]));
    }

    [Fact]
    public async Task Sessions_end_by_time_or_by_delete()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.SessionLifetime = TimeSpan.FromMinutes(10));
        var used = await tenant.Session("a.bin");
        var deleted = await tenant.Session("b.bin");

        tenant.Time.Advance(TimeSpan.FromMinutes(9));
        var inTime = await tenant.Chunk(used, Whole, 0, Unit - 1);
        var delete = await tenant.Bare("DELETE", deleted);
        tenant.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((202, 204), (inTime.Status, delete.Status));
        Assert.Equal(404, (await tenant.Bare("GET", deleted)).Status);
        Assert.Equal(404, (await tenant.Chunk(used, Whole, Unit, (2 * Unit) - 1)).Status);
    }

    [Theory]
    [InlineData(RangeStyle.Open, """["327680-"]""")]
    [InlineData(RangeStyle.Closed, """["327680-656359"]""")]
    [InlineData(RangeStyle.FirstPieceOnly, """["327680-370567"]""")]
    [InlineData(RangeStyle.TwoPieces, """["327680-370567","370568-656359"]""")]
    public async Task Expected_ranges_may_be_told_in_odd_ways(RangeStyle style, string expected)
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.Ranges = style);
        var url = await tenant.Session("a.bin");

        var answer = await tenant.Chunk(url, Whole, 0, Unit - 1);

        Assert.Equal(expected, answer.Json["nextExpectedRanges"]!.ToJsonString());
    }

    [Fact]
    public async Task An_upload_session_may_leave_two_versions()
    {
        await using var tenant = await Tenant.Start(behaviour => behaviour.SessionsLeaveTwoVersions = true);
        var url = await tenant.Session("a.bin");

        var last = await tenant.Chunk(url, Whole, 0, Whole.Length - 1);

        Assert.Equal(["2.0", "1.0"], await tenant.VersionIds(last.Json));
    }

    [Fact]
    public async Task A_full_library_is_507()
    {
        await using var tenant = await Tenant.Start();
        tenant.Fake.Backstage.SetQuota(tenant.Fake.DriveId, 1000);
        var url = await tenant.Session("a.bin");

        var chunk = await tenant.Chunk(url, Whole, 0, Unit - 1);
        var put = await tenant.Call("PUT", $"{tenant.Drive}/root:/b.bin:/content", new byte[1001]);
        var announced = await tenant.Call(
            "POST", $"{tenant.Drive}/root:/c.bin:/createUploadSession", new JsonObject { ["item"] = new JsonObject { ["fileSize"] = 1001 } });

        Assert.Equal((507, 507, 507), (chunk.Status, put.Status, announced.Status));
        Assert.Empty(tenant.Fake.Backstage.Files());
    }
}
