using System.Globalization;
using OneStop.Docs.FakeSharePoint.State;

namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>Pre-authenticated URLs on the content host. Their signature is all the authority they need.</summary>
internal sealed class Links(Core core)
{
    public string Download(string blob, string name) => Signed("dl", blob, name);

    public string Pdf(string blob, string name) => Signed("pdf", blob, name);

    public string Upload(SessionState session) => $"{core.ContentUrl}/up/{session.Secret}";

    public string Monitor(MonitorState monitor) => $"{core.ContentUrl}/monitor/{monitor.Id}";

    /// <summary>The blob of a signed path.</summary>
    /// <exception cref="GraphRefusal">401: expired or tampered with.</exception>
    public string Blob(string kind, string[] segments)
    {
        if (segments.Length != 5 || !core.Tokens.Matches($"{kind}/{segments[1]}/{segments[2]}/{segments[4]}", segments[3])) throw Expired();
        var expires = long.Parse(segments[2], CultureInfo.InvariantCulture);
        return expires > core.Now.ToUnixTimeSeconds() ? segments[1] : throw Expired();
    }

    public static string WebUrl(Core core, ItemState item)
    {
        var drive = core.Drive(item.DriveId);
        var site = core.State.Sites.Find(one => one.Id == drive.SiteId)!;
        var path = core.Tree.PathOf(item);
        var whole = string.Join('/', new[] { site.Path, drive.Name, path }.Where(part => part.Length > 0));
        return $"https://{core.State.Host}/{string.Join('/', whole.Split('/').Select(Uri.EscapeDataString))}";
    }

    private string Signed(string kind, string blob, string name)
    {
        var expires = (core.Now + core.Behaviour.DownloadLifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var file = Uri.EscapeDataString(name);
        var signature = core.Tokens.Sign($"{kind}/{blob}/{expires}/{file}");
        return $"{core.ContentUrl}/{kind}/{blob}/{expires}/{signature}/{file}";
    }

    private static GraphRefusal Expired() => new(401, "unauthenticated", "The link has expired.");
}
