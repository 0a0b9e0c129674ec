namespace OneStop.Docs.Service.Settings;

/// <summary>Whose tokens say who acts: one tenant of Microsoft Entra ID, and our registration there.</summary>
/// <param name="Tenant">The directory (tenant) id, a GUID in lower case.</param>
/// <param name="ClientId">The application (client) id, a GUID in lower case: the audience of tokens meant for us.</param>
public sealed record EntraSettings(string Tenant, string ClientId)
{
    internal const string PublicCloud = "https://login.microsoftonline.com";

    /// <summary>The sign-in service (<c>--authority</c>), scheme and host: another one for national clouds.</summary>
    public string Authority { get; init; } = PublicCloud;

    /// <summary>The delegated permission a token must carry (<c>--scope</c>), with the application's id URI before it.</summary>
    public string Scope
    {
        get => field ?? $"api://{ClientId}/access_as_user";
        init;
    }

    /// <summary>Who may fill the empty list of people (<c>--admin</c>): object ids or sign-in names, lower case.</summary>
    public IReadOnlyList<string> FirstAdmins { get; init; } = [];

    /// <summary>Where the tenant signs in.</summary>
    public string TenantAuthority => $"{Authority}/{Tenant}";

    /// <summary>Who must have issued a token of version 2.0.</summary>
    public string Issuer => $"{TenantAuthority}/v2.0";

    /// <summary>The permission as it stands in a token (<c>scp</c>), without the application's id URI.</summary>
    public string ShortScope => Scope[(Scope.LastIndexOf('/') + 1)..];

    /// <summary>The settings that were given, null when none was; and what is wrong with them.</summary>
    public static (EntraSettings? Settings, IReadOnlyList<WrongSetting> Wrong) From(IConfiguration configuration)
    {
        var (tenant, client) = (configuration["tenant"], configuration["client-id"] ?? configuration["client_id"]);
        if (tenant is null && client is null) return (null, []);
        var authority = (configuration["authority"] ?? PublicCloud).TrimEnd('/');
        var wrong = new List<WrongSetting>();
        // A name such as "common" would let every tenant in; a domain's name is not what tokens carry.
        if (!Guid.TryParseExact(tenant, "D", out var tenantId)) wrong.Add(new("--tenant", tenant ?? "", "GUID"));
        if (!Guid.TryParseExact(client, "D", out var clientId)) wrong.Add(new("--client-id", client ?? "", "GUID"));
        if (!IsOrigin(authority)) wrong.Add(new("--authority", authority, "https://login.microsoftonline.com"));
        if (wrong.Count > 0) return (null, wrong);
        var settings = new EntraSettings(tenantId.ToString("D"), clientId.ToString("D"))
        {
            Authority = authority,
            FirstAdmins = [.. (configuration["admin"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PersonKey)],
        };
        return (configuration["scope"] is { Length: > 0 } scope ? settings with { Scope = scope } : settings, []);
    }

    /// <summary>How sign-in names are compared and kept: lower case, in NFC.</summary>
    public static string PersonKey(string name) => name.Normalize().ToLowerInvariant();

    // http only on this machine, where tests stand in for the sign-in service.
    private static bool IsOrigin(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), authority, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A setting that cannot be used.</summary>
/// <param name="Name">As it is given on the command line.</param>
/// <param name="Given">What was given.</param>
/// <param name="Form">What it must look like.</param>
public sealed record WrongSetting(string Name, string Given, string Form);
