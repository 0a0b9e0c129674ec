using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Tests;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task A_subscription_is_validated_told_of_changes_prolonged_and_ended()
    {
        await using var tenant = await Tenant.Start();
        await using var listener = new Listener();
        var created = await tenant.Call("POST", "subscriptions", Body(tenant, listener.Url));
        var id = (string)created.Json["id"]!;

        var nothing = await tenant.Fake.Backstage.DeliverNotificationsAsync(Tenant.Cancelled);
        await tenant.Put("a.txt");
        var told = await tenant.Fake.Backstage.DeliverNotificationsAsync(Tenant.Cancelled);
        await tenant.Fake.Backstage.TellLifecycleAsync(id, "missed", Tenant.Cancelled);
        var prolonged = await tenant.Call("PATCH", $"subscriptions/{id}", new JsonObject { ["expirationDateTime"] = "2026-07-05T00:00:00Z" });
        var read = await tenant.Call("GET", $"subscriptions/{id}");
        var deleted = await tenant.Call("DELETE", $"subscriptions/{id}");

        Assert.Equal((201, 200, 200, 204), (created.Status, prolonged.Status, read.Status, deleted.Status));
        Assert.Empty(nothing);
        Assert.Equal([202], told);
        Assert.Equal(["bí mật", "bí mật"], listener.Notifications.Select(one => (string?)one["value"]![0]!["clientState"]));
        if (Documented.Folder is not null) Assert.Empty(Documented.Missing(Documented.Read("od-using-webhooks-01-example.json").Json, listener.Notifications[0]));
        Assert.Equal("missed", (string?)listener.Notifications[1]["value"]![0]!["lifecycleEvent"]);
        AreDocumented(("subscription-post-subscriptions-03-response.http", created), ("subscription-get-02-response.http", read), ("subscription-update-03-response.http", prolonged));
    }

    [Theory]
    [InlineData("changeType", "created")]
    [InlineData("resource", "/me/mailFolders('Inbox')/messages")]
    [InlineData("expirationDateTime", "2026-06-30T00:00:00Z")]
    [InlineData("expirationDateTime", "2026-07-30T17:00:01Z")]
    [InlineData("notificationUrl", "http://127.0.0.1:1/none")]
    [InlineData("colour", "red")]
    public async Task Wishes_that_Graph_refuses_are_400(string member, string value)
    {
        await using var tenant = await Tenant.Start();
        await using var listener = new Listener();
        var body = Body(tenant, listener.Url);
        body[member] = value;

        Assert.Equal(400, (await tenant.Call("POST", "subscriptions", body)).Status);
    }

    [Fact]
    public async Task A_listener_that_gives_another_text_back_is_refused()
    {
        await using var tenant = await Tenant.Start();
        await using var listener = new Listener { Echoes = false };

        var answer = await tenant.Call("POST", "subscriptions", Body(tenant, listener.Url));

        Assert.Equal((400, "ValidationError"), (answer.Status, answer.Code));
    }

    private static JsonObject Body(Tenant tenant, string url) => new()
    {
        ["changeType"] = "updated",
        ["notificationUrl"] = url,
        ["lifecycleNotificationUrl"] = url,
        ["resource"] = $"/{tenant.Drive}/root",
        ["expirationDateTime"] = "2026-07-30T17:00:00Z",
        ["clientState"] = "bí mật",
    };

    private static void AreDocumented(params (string Response, Answer Answer)[] pairs)
    {
        if (Documented.Folder is null) return;
        foreach (var (file, answer) in pairs)
        {
            var response = Documented.Read(file);
            Assert.Equal(response.Status, answer.Status);
            Assert.Empty(Documented.Missing(response.Json, answer.Json));
        }
    }

    /// <summary>A client's notification URL: gives validation tokens back, takes notifications with 202.</summary>
    private sealed class Listener : IAsyncDisposable
    {
        private readonly HttpListener _http = new();
        private readonly Task _loop;

        public Listener()
        {
            using (var probe = new TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/hook/";
            }

            _http.Prefixes.Add(Url);
            _http.Start();
            _loop = Loop();
        }

        public string Url { get; }

        public bool Echoes { get; init; } = true;

        public List<JsonNode> Notifications { get; } = [];

        public async ValueTask DisposeAsync()
        {
            _http.Stop();
            await _loop;
            _http.Close();
        }

        private async Task Loop()
        {
            try
            {
                while (true) await Answer(await _http.GetContextAsync());
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                // Stopped.
            }
        }

        private async Task Answer(HttpListenerContext context)
        {
            if (context.Request.QueryString["validationToken"] is { } token)
            {
                context.Response.ContentType = "text/plain";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Echoes ? token : "khác"));
            }
            else
            {
                Notifications.Add((await JsonNode.ParseAsync(context.Request.InputStream))!);
                context.Response.StatusCode = 202;
            }

            context.Response.Close();
        }
    }
}
