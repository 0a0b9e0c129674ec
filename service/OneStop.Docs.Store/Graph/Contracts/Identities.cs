using System.Text.Json.Serialization;

namespace OneStop.Docs.Store.Graph.Contracts;

internal sealed record Identity : GraphObject
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? Email { get; init; }

    public string? LoginName { get; init; }
}

/// <summary>A person, a program, a device or a group; several at once when a program acted for a person.</summary>
internal sealed record IdentitySet : GraphObject
{
    public Identity? User { get; init; }

    public Identity? Application { get; init; }

    public Identity? Device { get; init; }

    public Identity? Group { get; init; }

    public Identity? SiteUser { get; init; }

    public Identity? SiteGroup { get; init; }

    [JsonIgnore]
    public Identity? Someone => User ?? SiteUser ?? Application ?? Group ?? SiteGroup ?? Device;
}
