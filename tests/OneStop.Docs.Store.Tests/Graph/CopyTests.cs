using System.Net;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.Tests.Graph;

public sealed class CopyTests
{
    private static readonly ItemAddress s_item = DriveAddress.Of(new DriveId("d")).Item(new ItemId("1"));

    [Fact]
    public async Task A_copy_is_awaited_at_its_monitor_without_the_token()
    {
        var reports = new Queue<string>(["""{"status":"inProgress","percentageComplete":12.5}""", """{"status":"completed","resourceId":"9"}"""]);
        using var handler = new ScriptedHandler(request => request.Method == "POST" ? Accepted() : ScriptedHandler.Json(HttpStatusCode.OK, reports.Dequeue()));
        var client = GraphClients.Over(handler);

        var monitor = await client.CopyAsync(s_item, new CopyOrder { Name = "x" }, CancellationToken.None);
        var job = await client.WaitForJobAsync(monitor, CancellationToken.None);

        Assert.Equal("9", job.ResourceId);
        Assert.All(handler.Requests.Skip(1), request => Assert.False(request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task A_failed_copy_says_why()
    {
        using var handler = new ScriptedHandler(request => request.Method == "POST"
            ? Accepted() : ScriptedHandler.Json(HttpStatusCode.OK, """{"status":"failed","error":{"code":"nameAlreadyExists","message":"x"}}"""));
        var client = GraphClients.Over(handler);
        var monitor = await client.CopyAsync(s_item, new CopyOrder { Name = "x" }, CancellationToken.None);

        var failure = await Assert.ThrowsAsync<GraphException>(() => client.WaitForJobAsync(monitor, CancellationToken.None));

        Assert.Equal(GraphErrorKind.Conflict, failure.Error.Kind);
    }

    private static HttpResponseMessage Accepted()
    {
        var response = new HttpResponseMessage(HttpStatusCode.Accepted);
        response.Headers.TryAddWithoutValidation("Location", "https://contoso.sharepoint.com/_api/v2.0/monitor/1");
        return response;
    }
}
