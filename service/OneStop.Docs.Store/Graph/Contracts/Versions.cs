using System.Text.Json;

namespace OneStop.Docs.Store.Graph.Contracts;

/// <summary>A version of a file. It carries no hash and no reason.</summary>
internal sealed record DriveItemVersion : GraphObject
{
    public string? Id { get; init; }

    public IdentitySet? LastModifiedBy { get; init; }

    public DateTimeOffset? LastModifiedDateTime { get; init; }

    public PublicationFacet? Publication { get; init; }

    public long? Size { get; init; }
}

/// <summary>A version of a list item, with the fields of that time.</summary>
internal sealed record ListItemVersion : GraphObject
{
    public string? Id { get; init; }

    public IdentitySet? LastModifiedBy { get; init; }

    public DateTimeOffset? LastModifiedDateTime { get; init; }

    public PublicationFacet? Published { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Fields { get; init; }
}
