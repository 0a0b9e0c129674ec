using System.Net;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.Tests.Graph;

public sealed class SessionBodyTests
{
    private static readonly DriveAddress s_drive = DriveAddress.Of(new DriveId("d"));

    /// <summary>docs-contrib#725, onedrive-api-docs#870: a member in the wrong place is a 400.</summary>
    [Fact]
    public async Task Trap_06_what_concerns_the_item_stands_inside_item()
    {
        using var handler = new ScriptedHandler(_ => ScriptedHandler.Json(HttpStatusCode.OK, """{"uploadUrl":"https://up.example/1"}"""));
        var order = new UploadSessionOrder { Item = new() { ConflictBehavior = ConflictBehavior.Fail, FileSize = 5 }, DeferCommit = true };

        var session = await GraphClients.Over(handler).CreateUploadSessionAsync(s_drive.At("a.docx"), order, CancellationToken.None);

        Assert.Equal("""{"item":{"@microsoft.graph.conflictBehavior":"fail","fileSize":5},"deferCommit":true}""", handler.Requests[0].Text);
        Assert.Equal("https://up.example/1", session.UploadUrl!.Value.Reveal().AbsoluteUri);
    }

    [Theory]
    [InlineData("""{"a":[1,2,],}""", """{"a":[1,2]}""")]
    [InlineData("""{"a":1, ... }""", """{"a":1}""")]
    [InlineData("""{"a":[ ... ]}""", """{"a":[]}""")]
    [InlineData("{\"a\":1\n \"b\":2}", """{"a":1,"b":2}""")]
    [InlineData("""{"a": String}""", """{"a":"String"}""")]
    [InlineData("""{"a":{"b":1}""", """{"a":{"b":1}}""")]
    [InlineData("""{"a":1} // and so on""", """{"a":1}""")]
    public void Trap_20_broken_examples_are_mended_in_the_test_and_it_is_said_so(string page, string meant)
    {
        var repairs = new List<string>();

        var json = JsonRepair.Read(page, repairs);

        Assert.Equal(meant, json!.ToJsonString());
        Assert.NotEmpty(repairs);
    }

    [Fact]
    public void Trap_20_sound_examples_are_left_alone()
    {
        var repairs = new List<string>();

        JsonRepair.Read("""{"a":"... // ,}"}""", repairs);

        Assert.Empty(repairs);
    }
}
