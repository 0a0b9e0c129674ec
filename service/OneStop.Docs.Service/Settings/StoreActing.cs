using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.SharePoint;

namespace OneStop.Docs.Service.Settings;

/// <summary>As whom documents in SharePoint are read and written, told before the library is opened.</summary>
internal sealed class StoreActing(ServiceSettings settings)
{
    private const string User = "user", App = "app";

    /// <summary><c>user</c> for the one who signed in, <c>app</c> for the program whoever asks; null where documents are on a disk, or the settings cannot be read.</summary>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) is not { } library
        ? null
        : library.ActsForPersons && settings.Entra is not null ? User : App;

    /// <summary>What sign-in and library say that does not go together. Everything else of the library's settings is told at its opening.</summary>
    public async Task<IReadOnlyList<WrongSetting>> CheckAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { ActsForPersons: true } library) return [];
        var file = Path.GetFileName(settings.StoreFolder);
        if (settings.Entra is not { } entra)
            return library.ActAs is null ? [] : [new($"{file}: actAs", library.ActAs, "--tenant, --client-id")];
        var wrong = new List<WrongSetting>();

        // A token that came for another program cannot be exchanged by this one.
        Same("client", library.Client, entra.ClientId, "--client-id");
        Same("tenant", library.Tenant, entra.Tenant, "--tenant");
        Same("authority", library.Authority?.GetLeftPart(UriPartial.Authority) ?? EntraSettings.PublicCloud, entra.Authority, "--authority");
        return wrong;

        void Same(string name, string? given, string wanted, string option)
        {
            if (given is null || string.Equals(given, wanted, StringComparison.OrdinalIgnoreCase)) return;
            wrong.Add(new($"{file}: {name}", given, $"{wanted} ({option}); \"actAs\": \"{App}\""));
        }
    }

    private async ValueTask<SharePointSettings?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!settings.StoreFolder.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return await SharePointSettings.ReadAsync(settings.StoreFolder, cancellationToken);
        }
        catch (VersionStoreException)
        {
            // Whoever opens the library is told.
            return null;
        }
    }
}
