using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;

namespace OneStop.Docs.Store.Graph;

/// <summary>Retention labels and records.</summary>
internal sealed partial class GraphClient
{
    public Task<RetentionLabel> GetRetentionLabelAsync(ItemAddress item, CancellationToken cancellationToken) =>
        GetAsync(item.To("retentionLabel"), GraphJsonContext.Default.RetentionLabel, cancellationToken);

    /// <summary>Puts a label on, or locks or unlocks a record. The first time answers 201, later ones 200.</summary>
    public Task<RetentionLabel> SetRetentionLabelAsync(ItemAddress item, RetentionChange change, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Patch, item.To("retentionLabel"), change, GraphJsonContext.Default.RetentionChange).Repeatable(),
            GraphJsonContext.Default.RetentionLabel, cancellationToken);

    public Task RemoveRetentionLabelAsync(ItemAddress item, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Delete, item.To("retentionLabel")), cancellationToken);
}
