using System.Text;
using System.Text.RegularExpressions;

namespace OneStop.Docs.Store.Graph.Http;

/// <summary>The claims that conditional access asks for in <c>WWW-Authenticate</c> of a 401 (continuous access evaluation).</summary>
internal static partial class ClaimsChallenge
{
    /// <summary>The claims as JSON text, or null.</summary>
    public static string? Read(HttpResponseMessage response)
    {
        foreach (var challenge in response.Headers.WwwAuthenticate)
        {
            var match = Claims().Match(challenge.Parameter ?? "");
            if (match.Success) return Decode(match.Groups[1].Value);
        }

        return null;
    }

    private static string? Decode(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : null;
    }

    [GeneratedRegex("claims=\"([A-Za-z0-9+/=]{1,8192})\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Claims();
}
