using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace OneStop.Docs.Store.Problems;

/// <summary>
/// The wording of problems, read once from the embedded <c>Messages.json</c>. Besides the sentences it holds words:
/// an argument <c>@reason</c> is told by the word <c>reason</c> in the reader's language.
/// </summary>
internal static class MessageTable
{
    private static readonly FrozenDictionary<string, (string En, string Vi)> s_texts = Read();

    /// <summary>Codes of all sentences.</summary>
    public static IReadOnlyList<string> All => [.. s_texts.Keys.Where(IsCode).Order(StringComparer.Ordinal)];

    /// <summary>Names of all words that may stand in sentences.</summary>
    public static IReadOnlyList<string> Words => [.. s_texts.Keys.Where(key => !IsCode(key)).Order(StringComparer.Ordinal)];

    public static string Format(string code, CultureInfo culture, IReadOnlyList<string> arguments)
    {
        var english = string.Equals(culture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);
        var told = string.Format(CultureInfo.InvariantCulture, Text(code, english), [.. arguments.Select(argument => Word(argument, english))]);
        return told.Length > 0 && char.IsLower(told[0]) ? char.ToUpper(told[0], CultureInfo.InvariantCulture) + told[1..] : told;
    }

    /// <summary>A word by its name; <paramref name="otherwise"/>, or the name, when there is none.</summary>
    public static string WordFor(string name, CultureInfo culture, string? otherwise = null) => s_texts.ContainsKey(name)
        ? Text(name, string.Equals(culture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal))
        : otherwise ?? name;

    private static string Word(string argument, bool english) =>
        argument.StartsWith('@') && s_texts.ContainsKey(argument[1..]) ? Text(argument[1..], english) : argument;

    private static string Text(string key, bool english) => english ? s_texts[key].En : s_texts[key].Vi;

    private static bool IsCode(string key) => key.StartsWith("STO", StringComparison.Ordinal);

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
