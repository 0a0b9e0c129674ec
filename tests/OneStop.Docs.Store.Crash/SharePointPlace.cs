using System.Text.Json;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.SharePoint;

namespace OneStop.Docs.Store.Crash;

/// <summary>A library of a fake SharePoint that goes on living while programs die: where it is stands in <c>library.json</c> beside the records.</summary>
/// <param name="Service">The fake's Graph.</param>
/// <param name="Drive">Its library.</param>
/// <param name="Token">Good for the whole run.</param>
public sealed record SharePointPlace(Uri Service, string Drive, string Token)
{
    private const string Name = "library.json";

    /// <summary>Writes the note.</summary>
    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, Name), JsonSerializer.Serialize(this));

    /// <summary>Opens the store of a folder with a note.</summary>
    public static Task<IVersionStore> OpenAsync(string folder) => OpenAsync(folder, TimeProvider.System);

    /// <summary>Opens the store of a folder with a note, with a clock of its own.</summary>
    public static async Task<IVersionStore> OpenAsync(string folder, TimeProvider time)
    {
        var place = JsonSerializer.Deserialize<SharePointPlace>(await File.ReadAllTextAsync(Path.Combine(folder, Name)))!;
        var graph = new GraphOptions { Service = place.Service, Limits = new RateLimits(int.MaxValue, int.MaxValue) };
        var options = new SharePointOptions(place.Drive, Path.Combine(folder, "book.db")) { Graph = graph, SpoolFolder = folder };
        return await SharePointVersionStore.OpenAsync(options, new GivenToken(place.Token), time, CancellationToken.None);
    }

    private sealed class GivenToken(string token) : ITokenSource
    {
        public ValueTask<string> GetTokenAsync(TokenDemand demand, CancellationToken cancellationToken) => new(token);
    }
}
