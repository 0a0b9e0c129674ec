using OneStop.Docs.Store.Local;

namespace OneStop.Docs.Store.Crash;

/// <summary>Stores that can be crashed. Another one is a line here.</summary>
public static class CrashStores
{
    /// <summary>A name → how to open its place.</summary>
    public static IReadOnlyDictionary<string, Func<string, Task<IVersionStore>>> All { get; } =
        new Dictionary<string, Func<string, Task<IVersionStore>>>(StringComparer.Ordinal)
        {
            ["local"] = async place => await LocalVersionStore.OpenAsync(place, TimeProvider.System, CancellationToken.None),
            ["sharepoint"] = SharePointPlace.OpenAsync,
        };
}
