using System.Text.Json;
using System.Text.Json.Serialization;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>A file that says which library holds the documents and how the program signs in. It holds no secret: those come from the environment.</summary>
/// <remarks>
/// <c>{ "drive": "b!…", "folder": "OneStop", "records": "book.db", "tenant": "…", "client": "…", "certificate": "onestop.pfx" }</c>;
/// paths are taken from the file's own folder. The certificate's password stands in <c>ONESTOP_CERTIFICATE_PASSWORD</c>; without a
/// certificate the client's secret stands in <c>ONESTOP_CLIENT_SECRET</c>, or a token got elsewhere in <c>ONESTOP_GRAPH_TOKEN</c>.
/// <c>graph</c> and <c>authority</c> name the services of a national cloud, <c>spool</c> the disk for files on their way. <c>actAs</c> says
/// as whom a service with sign-in by Entra ID works there: <c>user</c> (the one who signed in; unless said) or <c>app</c>.
/// </remarks>
public sealed record SharePointSettings
{
    private const long LongestFile = 64 * 1024;

    /// <summary>Id of the document library's drive.</summary>
    public string? Drive { get; init; }

    /// <summary>The folder in the library.</summary>
    public string? Folder { get; init; }

    /// <summary>The SQLite file of the records.</summary>
    public string? Records { get; init; }

    /// <summary>The directory (tenant) id.</summary>
    public string? Tenant { get; init; }

    /// <summary>The registration's client id.</summary>
    public string? Client { get; init; }

    /// <summary>A PKCS #12 file.</summary>
    public string? Certificate { get; init; }

    /// <summary>The service with its version; https, or http on this machine.</summary>
    public Uri? Graph { get; init; }

    /// <summary>Where files lie for a moment.</summary>
    public string? Spool { get; init; }

    /// <summary>The sign-in service, scheme and host; https, or http on this machine.</summary>
    public Uri? Authority { get; init; }

    /// <summary>A file with the client's secret, where there is no certificate.</summary>
    public string? SecretFile { get; init; }

    /// <summary>As whom a service works in the library for those who signed in: <c>user</c> or <c>app</c>; null for <c>user</c>.</summary>
    public string? ActAs { get; init; }

    /// <summary>Whether those who signed in are acted for, and not the program for all.</summary>
    [JsonIgnore]
    public bool ActsForPersons => ActAs is null or AsUser;

    /// <summary>Opens the store that a settings file describes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="environment">Gives a variable of the environment, or null.</param>
    /// <param name="time">Where the time comes from.</param>
    /// <param name="cancellationToken">Until the store is open.</param>
    /// <exception cref="InvalidRequestException">Everything that is wrong with the settings.</exception>
    /// <exception cref="StoreUnreachableException">The file, SharePoint or the disk do not answer.</exception>
    public static async Task<SharePointVersionStore> OpenAsync(
        string path, Func<string, string?> environment, TimeProvider time, CancellationToken cancellationToken)
    {
        var settings = await ReadAsync(path, cancellationToken);
        settings.Check(environment);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var records = Path.Combine(folder, settings.Records ?? "book.db");
        var options = new SharePointOptions(settings.Drive!, records)
        {
            Folder = settings.Folder ?? "OneStop",
            SpoolFolder = settings.Spool is null ? Path.GetTempPath() : Path.Combine(folder, settings.Spool),
            Graph = settings.Graph is null ? new() : new() { Service = settings.Graph },
        };
        return await SharePointVersionStore.OpenAsync(options, settings.Tokens(folder, environment, time), time, cancellationToken);
    }

    /// <summary>Reads a settings file without opening anything.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Until it is read.</param>
    /// <exception cref="InvalidRequestException">It is no JSON of this form.</exception>
    /// <exception cref="StoreUnreachableException">It cannot be read.</exception>
    public static async Task<SharePointSettings> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            if (file.Length > LongestFile) throw Wrong("store", path, "JSON, 64 kB");
            return await JsonSerializer.DeserializeAsync(file, SharePointSettingsJson.Default.SharePointSettings, cancellationToken)
                ?? throw Wrong("store", path, "JSON");
        }
        catch (JsonException broken)
        {
            throw Wrong(broken.Path ?? "store", path, "JSON");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnreachableException(StoreProblem.At("store", StoreCodes.Unreachable, path), unreadable);
        }
    }

    private static InvalidRequestException Wrong(string place, string quoted, string form) =>
        new([StoreProblem.At(place, StoreCodes.BadForm, place, quoted, form)]);

    private void Check(Func<string, string?> environment)
    {
        var problems = new List<StoreProblem>();
        if (string.IsNullOrWhiteSpace(Drive)) problems.Add(StoreProblem.At("drive", StoreCodes.Empty, "drive"));
        if (Graph is { } graph && !IsSafe(graph)) problems.Add(StoreProblem.At("graph", StoreCodes.BadForm, "graph", graph.ToString(), "https://…/v1.0/"));
        if (Authority is { } authority && !IsSafe(authority))
            problems.Add(StoreProblem.At("authority", StoreCodes.BadForm, "authority", authority.ToString(), "https://login.microsoftonline.com"));
        if (ActAs is not (null or AsUser or AsApp)) problems.Add(StoreProblem.At("actAs", StoreCodes.BadForm, "actAs", ActAs, $"{AsUser}, {AsApp}"));
        if (environment(TokenVariable) is null)
        {
            if (string.IsNullOrWhiteSpace(Tenant)) problems.Add(StoreProblem.At("tenant", StoreCodes.Empty, "tenant"));
            if (string.IsNullOrWhiteSpace(Client)) problems.Add(StoreProblem.At("client", StoreCodes.Empty, "client"));
            if (Certificate is null && SecretFile is null && environment(SecretVariable) is null)
                problems.Add(StoreProblem.At("certificate", StoreCodes.Empty, "certificate / " + SecretVariable));
        }

        if (problems.Count > 0) throw new InvalidRequestException(problems);
    }

    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private const string AsUser = "user";
    private const string AsApp = "app";
    private const string TokenVariable = "ONESTOP_GRAPH_TOKEN";
    private const string SecretVariable = "ONESTOP_CLIENT_SECRET";

    private ITokenSource Tokens(string folder, Func<string, string?> environment, TimeProvider time) => environment(TokenVariable) is { } token
        ? new GivenTokenSource(token)
        : new ProgramRegistration(this, folder, environment).Tokens(time);
}

/// <summary>How the settings are read: names in camelCase, misspelt ones refused, comments allowed.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(SharePointSettings))]
internal sealed partial class SharePointSettingsJson : JsonSerializerContext;
