using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OneStop.Docs.Store.Graph;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>A request a page shows, taken apart, so that the client can be asked for the same.</summary>
internal sealed class DocumentedCall(HttpText text, string method, string address, string body)
{
    private static readonly string[] s_wishes = ["Prefer", "If-Match", "If-None-Match"];

    private IReadOnlyDictionary<string, string> _groups = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Method { get; } = method;

    /// <summary>Without the service and its version; whole for other hosts.</summary>
    public string Address { get; } = WithoutService(address);

    public string Path => Address.Split('?')[0];

    public string Body { get; } = body;

    public HttpText Text { get; } = text;

    public required GraphClient Client { get; init; }

    [System.Runtime.CompilerServices.IndexerName("Groups")]
    public string this[string group] => _groups[group];

    public DriveAddress Drive => AddressReader.Drive(this["drive"]);

    public ItemAddress Item => AddressReader.Item(Drive, this["item"]);

    public SiteId Site => new(this["site"]);

    public ListId List => new(this["list"]);

    public ListItemId ListItem => new(this["listitem"]);

    /// <summary>Options by name, without the dollar sign.</summary>
    public IReadOnlyDictionary<string, string> Options => OptionsOf(Address);

    public GraphQuery Query => new(
        Option("select"), Option("expand"), Option("filter"), Option("orderby"),
        Option("top") is { } top && int.TryParse(top, out var count) ? count : null, Option("skiptoken"), Option("search"));

    public string? Option(string name) => Options.GetValueOrDefault(name);

    public DocumentedCall With(IReadOnlyDictionary<string, string> groups)
    {
        _groups = groups;
        return this;
    }

    public T Read<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(JsonRepair.Read(Body, [])!.ToJsonString(), type)!;

    /// <summary>The client with the wishes the page shows.</summary>
    public static GraphClient Wishing(GraphClient client, HttpText text)
    {
        foreach (var (name, value) in text.Headers.Where(header => s_wishes.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            client = name.ToLowerInvariant() switch
            {
                "prefer" => client.Preferring(value),
                "if-match" => client.OnlyIf(value),
                _ => client.OnlyIfOther(value),
            };
        }

        return client;
    }

    public static IReadOnlyDictionary<string, string> OptionsOf(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0) return new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        return address[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(option => option.Split('=', 2))
            .ToDictionary(
                option => Uri.UnescapeDataString(option[0]).TrimStart('$'),
                option => option.Length < 2 ? "" : Uri.UnescapeDataString(option[1].Replace('+', ' ')),
                StringComparer.OrdinalIgnoreCase);
    }

    private static string WithoutService(string address)
    {
        foreach (var version in new[] { "v1.0", "beta", "{version}" })
        {
            var prefix = $"https://graph.microsoft.com/{version}/";
            if (address.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return address[prefix.Length..];
            if (address.StartsWith($"/{version}/", StringComparison.OrdinalIgnoreCase)) return address[(version.Length + 2)..];
        }

        return address.TrimStart('/');
    }
}
