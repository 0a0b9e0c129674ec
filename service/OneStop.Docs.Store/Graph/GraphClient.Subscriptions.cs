using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.Graph;

/// <summary>Being told of changes. The service that owns the notification address must answer the validation token within ten seconds.</summary>
internal sealed partial class GraphClient
{
    public Task<Subscription> CreateSubscriptionAsync(SubscriptionOrder order, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Post, "subscriptions", order, GraphJsonContext.Default.SubscriptionOrder), GraphJsonContext.Default.Subscription, cancellationToken);

    public Task<Subscription> GetSubscriptionAsync(SubscriptionId subscription, CancellationToken cancellationToken) =>
        GetAsync(SubscriptionPath(subscription), GraphJsonContext.Default.Subscription, cancellationToken);

    public Task<Page<Subscription>> ListSubscriptionsAsync(CancellationToken cancellationToken) =>
        GetAsync("subscriptions", GraphJsonContext.Default.PageSubscription, cancellationToken, cost: 2);

    public Task<Subscription> RenewSubscriptionAsync(SubscriptionId subscription, SubscriptionRenewal renewal, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Patch, SubscriptionPath(subscription), renewal, GraphJsonContext.Default.SubscriptionRenewal),
            GraphJsonContext.Default.Subscription, cancellationToken);

    public Task DeleteSubscriptionAsync(SubscriptionId subscription, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Delete, SubscriptionPath(subscription)), cancellationToken);

    private static string SubscriptionPath(SubscriptionId subscription) => $"subscriptions/{GraphUrl.Segment(subscription.Value)}";
}
