using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace OneStop.Docs.Scripting.Diagnostics;

/// <summary>The wording of errors, read once from the embedded <c>Messages.json</c>.</summary>
internal static class MessageTable
{
    private static readonly FrozenDictionary<string, (string En, string Vi)> s_texts = Read();

    public static IReadOnlyList<string> All => [.. s_texts.Keys.Order(StringComparer.Ordinal)];

    public static ScriptError Create(string code, TextPosition start, TextPosition end, params string[] arguments)
    {
        var (en, vi) = s_texts[code];
        return new(
            code,
            string.Format(CultureInfo.InvariantCulture, en, [.. arguments]),
            string.Format(CultureInfo.InvariantCulture, vi, [.. arguments]),
            start,
            end);
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
