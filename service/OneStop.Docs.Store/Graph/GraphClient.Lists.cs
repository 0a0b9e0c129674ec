using System.Text.Json;
using OneStop.Docs.Store.Graph.Contracts;

namespace OneStop.Docs.Store.Graph;

/// <summary>Lists, their items, and the columns of a file. Writing columns makes a version (trap 3).</summary>
internal sealed partial class GraphClient
{
    /// <summary>The columns of a file.</summary>
    public Task<IReadOnlyDictionary<string, JsonElement>> GetFieldsAsync(ItemAddress item, CancellationToken cancellationToken) =>
        GetAsync(item.To("listItem/fields"), GraphJsonContext.Default.IReadOnlyDictionaryStringJsonElement, cancellationToken);

    public Task<IReadOnlyDictionary<string, JsonElement>> UpdateFieldsAsync(
        ItemAddress item, IReadOnlyDictionary<string, JsonElement> fields, CancellationToken cancellationToken) =>
        PatchFieldsAsync(item.To("listItem/fields"), fields, cancellationToken);

    public Task<ListItem> GetListItemAsync(ItemAddress item, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(item.To("listItem")), GraphJsonContext.Default.ListItem, cancellationToken);

    public Task<Page<GraphList>> ListListsAsync(SiteId site, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On($"sites/{GraphUrl.Segment(site.Value)}/lists"), GraphJsonContext.Default.PageGraphList, cancellationToken, cost: 2);

    public Task<GraphList> GetListAsync(SiteId site, ListId list, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(ListPath(site, list)), GraphJsonContext.Default.GraphList, cancellationToken);

    public Task<GraphList> CreateListAsync(SiteId site, NewList list, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Post, $"sites/{GraphUrl.Segment(site.Value)}/lists", list, GraphJsonContext.Default.NewList),
            GraphJsonContext.Default.GraphList, cancellationToken);

    public Task<Page<Column>> ListColumnsAsync(SiteId site, ListId list, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(ListPath(site, list) + "/columns"), GraphJsonContext.Default.PageColumn, cancellationToken, cost: 2);

    public Task<Page<ListItem>> ListItemsAsync(SiteId site, ListId list, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(ListPath(site, list) + "/items"), GraphJsonContext.Default.PageListItem, cancellationToken, cost: 2);

    public Task<ListItem> GetListItemAsync(SiteId site, ListId list, ListItemId item, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(ItemPath(site, list, item)), GraphJsonContext.Default.ListItem, cancellationToken);

    public Task<ListItem> CreateListItemAsync(SiteId site, ListId list, NewListItem item, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Post, ListPath(site, list) + "/items", item, GraphJsonContext.Default.NewListItem),
            GraphJsonContext.Default.ListItem, cancellationToken);

    public Task<IReadOnlyDictionary<string, JsonElement>> UpdateFieldsAsync(
        SiteId site, ListId list, ListItemId item, IReadOnlyDictionary<string, JsonElement> fields, CancellationToken cancellationToken) =>
        PatchFieldsAsync(ItemPath(site, list, item) + "/fields", fields, cancellationToken);

    public Task DeleteListItemAsync(SiteId site, ListId list, ListItemId item, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Delete, ItemPath(site, list, item)), cancellationToken);

    public Task<Page<ListItemVersion>> ListVersionsAsync(
        SiteId site, ListId list, ListItemId item, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(ItemPath(site, list, item) + "/versions"), GraphJsonContext.Default.PageListItemVersion, cancellationToken, cost: 2);

    public Task<ListItemVersion> GetVersionAsync(
        SiteId site, ListId list, ListItemId item, ItemVersionId version, GraphQuery query, CancellationToken cancellationToken) =>
        GetAsync(query.On(VersionPath(site, list, item, version)), GraphJsonContext.Default.ListItemVersion, cancellationToken);

    public Task RestoreVersionAsync(SiteId site, ListId list, ListItemId item, ItemVersionId version, CancellationToken cancellationToken) =>
        DoAsync(Request(HttpMethod.Post, VersionPath(site, list, item, version) + "/restoreVersion"), cancellationToken);

    private Task<IReadOnlyDictionary<string, JsonElement>> PatchFieldsAsync(
        string path, IReadOnlyDictionary<string, JsonElement> fields, CancellationToken cancellationToken) =>
        ReadAsync(
            Request(HttpMethod.Patch, path, fields, GraphJsonContext.Default.IReadOnlyDictionaryStringJsonElement),
            GraphJsonContext.Default.IReadOnlyDictionaryStringJsonElement, cancellationToken);

    private static string ListPath(SiteId site, ListId list) => $"sites/{GraphUrl.Segment(site.Value)}/lists/{GraphUrl.Segment(list.Value)}";

    private static string ItemPath(SiteId site, ListId list, ListItemId item) => $"{ListPath(site, list)}/items/{GraphUrl.Segment(item.Value)}";

    private static string VersionPath(SiteId site, ListId list, ListItemId item, ItemVersionId version) =>
        $"{ItemPath(site, list, item)}/versions/{GraphUrl.Segment(version.Value)}";
}
