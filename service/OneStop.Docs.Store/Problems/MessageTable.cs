using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace OneStop.Docs.Store.Problems;

/// <summary>The wording of problems, read once from the embedded <c>Messages.json</c>.</summary>
internal static class MessageTable
{
    private static readonly FrozenDictionary<string, (string En, string Vi)> s_texts = Read();

    public static IReadOnlyList<string> All => [.. s_texts.Keys.Order(StringComparer.Ordinal)];

    public static string Format(string code, CultureInfo culture, IReadOnlyList<string> arguments)
    {
        var (en, vi) = s_texts[code];
        var isEnglish = string.Equals(culture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);
        return string.Format(CultureInfo.InvariantCulture, isEnglish ? en : vi, [.. arguments]);
    }

    private static FrozenDictionary<string, (string En, string Vi)> Read()
    {
        using var stream = typeof(MessageTable).Assembly.GetManifestResourceStream("Messages.json")
            ?? throw new InvalidOperationException("The assembly has no embedded Messages.json.");
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.EnumerateObject().ToFrozenDictionary(
            entry => entry.Name,
            entry => (entry.Value.GetProperty("en").GetString()!, entry.Value.GetProperty("vi").GetString()!),
            StringComparer.Ordinal);
    }
}
