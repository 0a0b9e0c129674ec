using System.Globalization;
using System.Reflection;
using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Service.Problems;

/// <summary>What the service says that is no diagnostic: titles of statuses, the lines printed at start.</summary>
internal static class Wording
{
    private static readonly Dictionary<string, Dictionary<string, string>> Texts = Read();

    public static string Of(string key, CultureInfo culture, params string[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, Texts[key][MessageTable.IsEnglish(culture) ? "en" : "vi"], [.. arguments]);

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Wording.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
