using System.Text;
using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>Speaks to the notification URLs of subscriptions.</summary>
internal sealed class Notifier(Core core) : IDisposable
{
    /// <summary>Within this the validation token must come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new() { Timeout = Patience };

    /// <exception cref="GraphRefusal">400: no answer within 10 seconds, another status than 200, another type than text/plain, another text.</exception>
    public async Task Validate(string url, CancellationToken cancelled)
    {
        string token;
        lock (core.Gate) token = "Validation: Testing client application reachability for " + core.Ids.NextGuid();
        try
        {
            var separator = url.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            using var answer = await _http.PostAsync(new Uri($"{url}{separator}validationToken={Uri.EscapeDataString(token)}"), null, cancelled);
            var text = await answer.Content.ReadAsStringAsync(cancelled);
            if (answer.StatusCode == System.Net.HttpStatusCode.OK && text == token && answer.Content.Headers.ContentType?.MediaType == "text/plain") return;
        }
        catch (Exception error) when (error is HttpRequestException or UriFormatException or TaskCanceledException && !cancelled.IsCancellationRequested)
        {
            // The same refusal as for a wrong answer.
        }

        throw new GraphRefusal(400, "ValidationError", "Subscription validation request failed.");
    }

    /// <summary>Tells every living subscription once that its drive has changed since the last time. The statuses of the answers.</summary>
    public async Task<IReadOnlyList<int>> Deliver(CancellationToken cancelled)
    {
        List<SubscriptionState> due;
        lock (core.Gate)
        {
            due = [.. core.State.Subscriptions.Values.Where(one => one.ExpiresAt > core.Now && Changed(one))];
            foreach (var one in due) one.NotifiedChange = core.State.LastChange;
        }

        var statuses = new List<int>();
        foreach (var one in due) statuses.Add(await Post(one.NotificationUrl, Body(one), cancelled));
        return statuses;
    }

    /// <summary>A lifecycle notification, as "missed" or "reauthorizationRequired".</summary>
    public async Task<int> TellLifecycle(string subscriptionId, string what, CancellationToken cancelled)
    {
        SubscriptionState one;
        lock (core.Gate) one = core.State.Subscriptions[subscriptionId];
        var body = Body(one);
        body["lifecycleEvent"] = what;
        return await Post(one.LifecycleNotificationUrl ?? one.NotificationUrl, body, cancelled);
    }

    public void Dispose() => _http.Dispose();

    private bool Changed(SubscriptionState one) =>
        core.State.Items.Values.Any(item => item.DriveId == one.DriveId && item.LastChange > one.NotifiedChange);

    /// <summary>od-using-webhooks-01.</summary>
    private static JsonObject Body(SubscriptionState one) => new()
    {
        ["subscriptionId"] = one.Id,
        ["expirationDateTime"] = Json.Time(one.ExpiresAt),
        ["resource"] = one.Resource,
        ["clientState"] = one.ClientState,
    };

    private async Task<int> Post(string url, JsonObject notification, CancellationToken cancelled)
    {
        using var content = new StringContent(new JsonObject { ["value"] = new JsonArray(notification) }.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(url), content, cancelled);
        return (int)answer.StatusCode;
    }
}
