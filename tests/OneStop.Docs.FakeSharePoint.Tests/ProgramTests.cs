using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.FakeSharePoint.Tests;

/// <summary>State that outlives the fake, and the fake as a program of its own.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task State_tokens_and_upload_sessions_outlive_a_restart()
    {
        using var folder = new TemporaryFolder();
        var whole = new byte[400_000];
        string token, item, upload;
        await using (var tenant = await Tenant.Start(folder: folder.Path))
        {
            token = tenant.Token!;
            item = (string)(await tenant.Put("a.txt", "một"))["id"]!;
            await tenant.Put("a.txt", "hai");
            await tenant.Call("PATCH", $"{tenant.Drive}/items/{item}/listItem/fields", """{"So":1}""");
            upload = new Uri(await tenant.Session("b.bin")).AbsolutePath;
            await tenant.Chunk(new Uri(tenant.Fake.ContentUrl, upload).ToString(), whole, 0, 327_679);
        }

        await using var again = await Tenant.Start(folder: folder.Path);
        again.Token = token;
        var list = await again.VersionIds(new JsonObject { ["id"] = item });
        var end = await again.Chunk(new Uri(again.Fake.ContentUrl, upload).ToString(), whole, 327_680, 399_999);
        var other = await again.Put("c.txt");

        Assert.Equal(["3.0", "2.0", "1.0"], list);
        Assert.Equal("một", Encoding.UTF8.GetString(await again.Download($"{again.Drive}/items/{item}/versions/1.0/content")));
        Assert.Equal(201, end.Status);
        Assert.NotEqual(item, (string?)other["id"]);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_ids()
    {
        await using var one = await Tenant.Start();
        await using var two = await Tenant.Start();

        Assert.Equal((string?)(await one.Put("a.txt"))["id"], (string?)(await two.Put("a.txt"))["id"]);
    }

    [Fact]
    public async Task The_program_tells_where_it_is_and_keeps_its_state()
    {
        using var folder = new TemporaryFolder();
        string id;
        using (var program = Start(folder.Path))
        {
            var ready = await Ready(program);
            id = await Put(ready);
            program.StandardInput.Close();
            await program.WaitForExitAsync(Tenant.Cancelled);
            Assert.Equal(0, program.ExitCode);
        }

        using var second = Start(folder.Path);
        var again = await Ready(second);
        using var http = Client(again);
        using var answer = await http.GetAsync(new Uri($"{again["graph"]}drives/{again["driveId"]}/items/{id}"), Tenant.Cancelled);
        second.StandardInput.Close();
        await second.WaitForExitAsync(Tenant.Cancelled);

        Assert.Equal(200, (int)answer.StatusCode);
    }

    private static Process Start(string state)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(FakeGraph).Assembly.Location, "--state", state]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static async Task<JsonNode> Ready(Process program) =>
        JsonNode.Parse((await program.StandardOutput.ReadLineAsync(Tenant.Cancelled))!)!;

    private static HttpClient Client(JsonNode ready)
    {
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", (string?)ready["token"]);
        return http;
    }

    private static async Task<string> Put(JsonNode ready)
    {
        using var http = Client(ready);
        using var content = new ByteArrayContent([1, 2, 3]);
        using var answer = await http.PutAsync(new Uri($"{ready["graph"]}drives/{ready["driveId"]}/root:/a.bin:/content"), content, Tenant.Cancelled);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Tenant.Cancelled))!["id"]!;
    }
}
