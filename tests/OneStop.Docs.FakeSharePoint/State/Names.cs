using OneStop.Docs.FakeSharePoint.Http;

namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>Names SharePoint forbids (trap 19). A decomposed Vietnamese name is taken as it comes: it is another name than the composed one.</summary>
internal static class Names
{
    private const string Forbidden = "\"*:<>?/\\|";

    private const int Longest = 400;

    /// <exception cref="GraphRefusal">400.</exception>
    public static void Check(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw GraphRefusal.Invalid("The name must not be empty.");
        if (name.Length > Longest) throw GraphRefusal.Invalid("The name is too long.");
        if (name.Any(c => Forbidden.Contains(c) || char.IsControl(c))) throw GraphRefusal.Invalid("The name contains characters that are not allowed.");
        if (name[0] == ' ' || name[^1] == ' ') throw GraphRefusal.Invalid("The name must not begin or end with a space.");
        if (name.StartsWith("~$", StringComparison.Ordinal)) throw GraphRefusal.Invalid("The name must not begin with '~$'.");
        if (name is "." or "..") throw GraphRefusal.Invalid("The name is not allowed.");
    }

    /// <summary>The name with a number, for conflict behaviour "rename".</summary>
    public static string Numbered(string name, int number)
    {
        var extension = Path.GetExtension(name);
        return $"{name[..^extension.Length]} {number}{extension}";
    }
}
