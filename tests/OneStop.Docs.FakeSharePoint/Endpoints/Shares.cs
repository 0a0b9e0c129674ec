using System.Text;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>From the URL of an open document, or of a sharing link, to its item: <c>u!</c> and the URL in base64url.</summary>
internal static class Shares
{
    public static Task<Reply> DriveItem(Core core, GraphCall call, GraphPath path)
    {
        var url = Decode(path.Names[0]);
        lock (core.Gate)
        {
            var item = core.State.Items.Values.FirstOrDefault(one => one.RecycledAt is null && (Same(Links.WebUrl(core, one), url) || HasLink(one, url)))
                ?? throw GraphRefusal.NotFound("The sharing link no longer exists, or you do not have permission to access it.");
            return Task.FromResult(Reply.Ok(Selection.Select(Json.Item(core, item, call.User), call.Option("select"))));
        }
    }

    private static bool HasLink(ItemState item, string url) =>
        item.Permissions.Exists(permission => (string?)permission.Body["link"]?["webUrl"] == url);

    private static bool Same(string one, string other) =>
        string.Equals(Uri.UnescapeDataString(one), Uri.UnescapeDataString(other.Split('?')[0]), StringComparison.OrdinalIgnoreCase);

    private static string Decode(string share)
    {
        try
        {
            if (share.StartsWith("u!", StringComparison.Ordinal) && !share.Contains('=', StringComparison.Ordinal)) return Encoding.UTF8.GetString(Tokens.Bytes(share[2..]));
        }
        catch (FormatException)
        {
            // Not base64: the same refusal as for a share that is no "u!…".
        }

        throw GraphRefusal.Invalid("The sharing URL is not encoded as 'u!' and base64url.");
    }
}
