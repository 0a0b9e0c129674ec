using System.Text.Json;

namespace OneStop.Docs.Store.Graph.Contracts;

internal sealed record GraphList : GraphObject
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public string? WebUrl { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public DateTimeOffset? LastModifiedDateTime { get; init; }

    public ListFacet? List { get; init; }

    public IReadOnlyList<JsonElement>? Columns { get; init; }

    public IReadOnlyList<ListItem>? Items { get; init; }
}

internal sealed record ListFacet : GraphObject
{
    public bool? ContentTypesEnabled { get; init; }

    public bool? Hidden { get; init; }

    public string? Template { get; init; }
}

internal sealed record ListItem : GraphObject
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? ETag { get; init; }

    public string? WebUrl { get; init; }

    public IdentitySet? CreatedBy { get; init; }

    public IdentitySet? LastModifiedBy { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public DateTimeOffset? LastModifiedDateTime { get; init; }

    public ItemReference? ParentReference { get; init; }

    public SharepointIds? SharepointIds { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Fields { get; init; }

    public DriveItem? DriveItem { get; init; }
}

/// <summary>A list to make; columns as Graph describes them.</summary>
internal sealed record NewList
{
    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<JsonElement>? Columns { get; init; }

    public NewListFacet? List { get; init; }
}

internal sealed record NewListFacet(string? Template = null, bool? ContentTypesEnabled = null, bool? Hidden = null);

internal sealed record NewListItem(IReadOnlyDictionary<string, JsonElement> Fields);

internal sealed record Column : GraphObject
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public bool? Hidden { get; init; }

    public bool? ReadOnly { get; init; }
}
