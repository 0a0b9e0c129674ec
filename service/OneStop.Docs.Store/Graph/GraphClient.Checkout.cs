using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.Graph;

/// <summary>Holding a file for editing.</summary>
internal sealed partial class GraphClient
{
    public Task CheckOutAsync(ItemAddress item, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Post, item.To("checkout")), cancellationToken);

    /// <summary>Gives a file back with what was changed.</summary>
    public Task CheckInAsync(ItemAddress item, CheckIn checkIn, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Post, item.To("checkin"), checkIn, GraphJsonContext.Default.CheckIn), cancellationToken);

    /// <summary>Gives a file back as it was. 400: not checked out; 423: by somebody else.</summary>
    public Task DiscardCheckOutAsync(ItemAddress item, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Post, item.To("discardCheckout")), cancellationToken);
}
