using System.Net;
using OneStop.Docs.Store.Graph;

namespace OneStop.Docs.Store.Tests.Graph;

public sealed class DeltaTests
{
    private static readonly ItemAddress s_root = DriveAddress.Of(new DriveId("d")).Root;

    [Fact]
    public async Task Trap_15_an_item_told_twice_counts_as_told_last()
    {
        using var handler = new ScriptedHandler(request => ScriptedHandler.Json(HttpStatusCode.OK, request.Uri.Query.Contains("page2", StringComparison.Ordinal)
            ? """{"value":[{"id":"1","name":"new"}],"@odata.deltaLink":"https://graph.microsoft.com/v1.0/drives/d/root/delta?token=t"}"""
            : """{"value":[{"id":"1","name":"old"},{"id":"2"}],"@odata.nextLink":"https://graph.microsoft.com/v1.0/drives/d/root/delta?token=page2"}"""));

        var walk = await DeltaWalk.RunAsync(GraphClients.Over(handler), s_root, link: null, CancellationToken.None);

        Assert.Equal(["2", "1"], walk.Items.Select(item => item.Id));
        Assert.Equal("new", walk.Items[1].Name);
        Assert.False(walk.Restarted);
        Assert.EndsWith("token=t", walk.Link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trap_15_a_forgotten_token_begins_anew_where_the_service_says()
    {
        using var handler = new ScriptedHandler(request =>
        {
            if (request.Uri.Query.Contains("fresh", StringComparison.Ordinal))
            {
                return ScriptedHandler.Json(HttpStatusCode.OK, """{"value":[{"id":"1"}],"@odata.deltaLink":"https://graph.microsoft.com/v1.0/drives/d/root/delta?token=t"}""");
            }

            var gone = ScriptedHandler.Json(HttpStatusCode.Gone, """{"error":{"code":"resyncChangesApplyDifferences"}}""");
            gone.Headers.TryAddWithoutValidation("Location", "https://graph.microsoft.com/v1.0/drives/d/root/delta?token=fresh");
            return gone;
        });

        var walk = await DeltaWalk.RunAsync(
            GraphClients.Over(handler), s_root, "https://graph.microsoft.com/v1.0/drives/d/root/delta?token=old", CancellationToken.None);

        Assert.True(walk.Restarted);
        Assert.Single(walk.Items);
    }
}
