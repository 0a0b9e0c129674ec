namespace OneStop.Docs.FakeSharePoint.Tests;

[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class AloneCollection;

/// <summary>Many at once, and much at once. Allocations are counted, so nothing else runs meanwhile.</summary>
[Collection("alone")]
public sealed class LoadTests
{
    [Fact]
    public async Task A_large_file_goes_up_and_down_without_standing_in_memory()
    {
        const int chunk = 32 * 327_680, count = 12;
        await using var tenant = await Tenant.Start();
        var url = await tenant.Session("lớn.bin");
        var buffer = new byte[chunk];
        var before = GC.GetTotalAllocatedBytes();
        Answer? last = null;
        for (var i = 0; i < count; i++)
        {
            buffer[0] = (byte)i;
            last = await tenant.Bare("PUT", url, buffer, $"bytes {(long)i * chunk}-{((long)(i + 1) * chunk) - 1}/{(long)count * chunk}");
        }

        Assert.Equal(201, last!.Status);
        using var http = new HttpClient();
        await using var down = await http.GetStreamAsync((string)last.Json["@microsoft.graph.downloadUrl"]!, Tenant.Cancelled);
        var seen = 0L;
        for (int read; (read = await down.ReadAsync(buffer, Tenant.Cancelled)) > 0;) seen += read;

        Assert.Equal((long)count * chunk, seen);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 2L * chunk);
    }

    [Fact]
    public async Task Fifty_writers_with_one_tag_make_one_version()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.bin");
        var sessions = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => tenant.Call(
            "POST", $"{tenant.Drive}/items/{item["id"]}/createUploadSession", null, ("If-Match", (string)item["eTag"]!))));

        var ends = await Task.WhenAll(sessions.Select((session, i) => tenant.Chunk((string)session.Json["uploadUrl"]!, new byte[100 + i], 0, 99 + i)));

        Assert.Equal(49, ends.Count(end => end.Status == 412));
        Assert.Equal(["2.0", "1.0"], await tenant.VersionIds(item));
    }

    [Fact]
    public async Task Fifty_writers_without_a_tag_make_fifty_versions()
    {
        await using var tenant = await Tenant.Start();
        var item = await tenant.Put("a.bin");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => tenant.Call("PUT", $"{tenant.Drive}/items/{item["id"]}/content", new[] { (byte)i })));

        Assert.Equal(Enumerable.Range(1, 51).Select(i => $"{i}.0"), tenant.Fake.Backstage.VersionsOf((string)item["id"]!));
    }

    [Fact]
    public async Task Two_puts_of_one_chunk_at_once_count_once()
    {
        await using var tenant = await Tenant.Start();
        var whole = new byte[700_000];
        var url = await tenant.Session("a.bin");

        var both = await Task.WhenAll(tenant.Chunk(url, whole, 0, 327_679), tenant.Chunk(url, whole, 0, 327_679));

        Assert.Equal([202, 416], both.Select(answer => answer.Status).Order());
    }
}
