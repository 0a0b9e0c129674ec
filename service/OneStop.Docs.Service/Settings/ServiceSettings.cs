using System.Globalization;
using OneStop.Docs.Drafting.Catalogue;

namespace OneStop.Docs.Service.Settings;

/// <summary>What may differ from one installation to the next, and the bounds on what callers may ask.</summary>
public sealed record ServiceSettings
{
    /// <summary>Where the service listens when nothing is said: this machine only.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    private static readonly string[] LoopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Addresses to listen on, separated by semicolons (<c>--urls</c>).</summary>
    public string Addresses { get; init; } = DefaultAddress;

    /// <summary>The folder of templates (<c>--templates</c>), or null when none was found.</summary>
    public string? TemplatesFolder { get; init; }

    /// <summary>The folder that kept plans go to (<c>--data</c>); made when first needed.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder of document versions (<c>--store</c>); made when first needed. Unless said, <c>store</c> beside the kept plans.</summary>
    public string StoreFolder
    {
        get => field ?? Path.Combine(DataFolder, "store");
        init;
    }

    /// <summary>Sign-in with Microsoft Entra ID (<c>--tenant</c>, <c>--client-id</c>), or null.</summary>
    public EntraSettings? Entra { get; init; }

    /// <summary>Settings that were given and cannot be used; the service does not start with any.</summary>
    public IReadOnlyList<WrongSetting> Wrong { get; init; } = [];

    /// <summary>How the service knows who acts. A caller's word is taken only where nobody but this machine can call, by no name but this machine's.</summary>
    public SignInMode SignIn => Entra is not null ? SignInMode.Entra
        : IsLoopbackOnly(Addresses) && Hosts.Count > 0 && Hosts.All(host => LoopbackHosts.Contains(host, StringComparer.OrdinalIgnoreCase)) ? SignInMode.Person
        : SignInMode.None;

    /// <summary>Host names that requests may be addressed to (<c>--hosts</c>, semicolons); empty for any.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = LoopbackHosts;

    /// <summary>The LibreOffice program (<c>--soffice</c>), or null to look for it.</summary>
    public string? OfficeProgram { get; init; }

    /// <summary>Longest body of a JSON request, bytes.</summary>
    public long JsonLength { get; init; } = 8L << 20;

    /// <summary>Longest uploaded document, bytes.</summary>
    public long DocumentLength { get; init; } = 32L << 20;

    /// <summary>Longest file of a version, bytes.</summary>
    public long VersionLength { get; init; } = 512L << 20;

    /// <summary>Documents in one batch request.</summary>
    public int BatchCount { get; init; } = 200;

    /// <summary>Longest time for a request that converts nothing.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time for a request that may convert to PDF.</summary>
    public TimeSpan ConversionTime { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>PDF requests at work at once; LibreOffice takes one core and some 200 MB each.</summary>
    public int ConversionsAtOnce { get; init; } = 2;

    /// <summary>PDF requests that may wait for their turn; further ones are sent away with 503.</summary>
    public int ConversionsWaiting { get; init; } = 32;

    /// <summary>Settings from the command line, and the environment (<c>ONESTOP_</c>), in that order.</summary>
    public static ServiceSettings From(IConfiguration configuration, string startFolder)
    {
        var addresses = configuration["urls"] ?? DefaultAddress;
        var (entra, wrong) = EntraSettings.From(configuration);
        var named = configuration["templates"];
        return new()
        {
            Addresses = addresses,
            TemplatesFolder = named is null
                ? TemplatesLocation.Find(startFolder) ?? TemplatesLocation.Find(AppContext.BaseDirectory)
                : Directory.Exists(named) ? Path.GetFullPath(named) : null,
            DataFolder = Path.GetFullPath(configuration["data"] ?? DefaultFolder("plans")),
            StoreFolder = StoreFolderOf(configuration),
            Hosts = HostsOf(configuration["hosts"], addresses),
            Entra = entra,
            Wrong = wrong,
            OfficeProgram = configuration["soffice"],
            ConversionsAtOnce = int.TryParse(
                configuration["conversions"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : 2,
        };
    }

    private static IReadOnlyList<string> HostsOf(string? named, string addresses)
    {
        if (named is not null) return named.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // Who opens the service to the network knows its names better than we do.
        return IsLoopbackOnly(addresses) ? LoopbackHosts : [];
    }

    private static bool IsLoopbackOnly(string addresses) =>
        addresses.Split(';').All(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback);

    private static string StoreFolderOf(IConfiguration configuration) => Path.GetFullPath(
        configuration["store"] ?? (configuration["data"] is { } data ? Path.Combine(data, "store") : DefaultFolder("store")));

    private static string DefaultFolder(string name)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(home.Length > 0 ? home : Path.GetTempPath(), "OneStop.Docs", name);
    }
}
