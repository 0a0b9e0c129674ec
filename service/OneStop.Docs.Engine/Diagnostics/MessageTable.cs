using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace OneStop.Docs.Engine.Diagnostics;

/// <summary>The wording of an assembly's diagnostics in Vietnamese and English, read from its embedded <c>Messages.json</c>.</summary>
/// <remarks>Shape: <c>{ "TPL004": { "vi": "…{0}…", "en": "…{0}…" } }</c>. Vietnamese is the default; English when the culture asks for it.</remarks>
public sealed class MessageTable
{
    private readonly Dictionary<string, (string Vi, string En)>? _texts;
    private readonly (string Vi, string En) _script;

    private MessageTable(Dictionary<string, (string Vi, string En)>? texts, string vi = "", string en = "") => (_texts, _script) = (texts, (vi, en));

    /// <summary>For errors of scripts, which bring their wording along: arguments are Vietnamese, English, the tag.</summary>
    public static MessageTable Script { get; } = new(texts: null, "Trong thẻ “{2}”: {0}", "In the tag “{2}”: {1}");

    /// <summary>The same for an error met several times: further arguments are how often, and the first round.</summary>
    public static MessageTable ScriptRepeated { get; } = new(
        texts: null, "Trong thẻ “{2}”: {0} ({3} lần, lần đầu ở vòng lặp thứ {4})", "In the tag “{2}”: {1} ({3} times, first in round {4})");

    /// <summary>The codes in the table, in ordinal order.</summary>
    public IReadOnlyList<string> Codes => _texts is null ? [] : [.. _texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads the table embedded in <paramref name="assembly"/>.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no table: a fault of the build.</exception>
    public static MessageTable Of(Assembly assembly)
    {
        using var stream = assembly.GetManifestResourceStream("Messages.json")
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no embedded Messages.json.");
        using var json = JsonDocument.Parse(stream);
        return new(json.RootElement.EnumerateObject().ToDictionary(
            entry => entry.Name,
            entry => (entry.Value.GetProperty("vi").GetString()!, entry.Value.GetProperty("en").GetString()!),
            StringComparer.Ordinal));
    }

    /// <summary>The wording of a code with its placeholders, unfilled.</summary>
    /// <exception cref="KeyNotFoundException">No such code: a fault of the program.</exception>
    public string Wording(string code, bool isEnglish)
    {
        var (vi, en) = _texts is null ? _script : _texts[code];
        return isEnglish ? en : vi;
    }

    /// <summary>True when the user reads English rather than Vietnamese.</summary>
    public static bool IsEnglish(CultureInfo culture) =>
        string.Equals(culture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);

    /// <summary>The sentence for <paramref name="code"/> with its placeholders filled.</summary>
    /// <exception cref="KeyNotFoundException">No such code: a fault of the program.</exception>
    public string Format(string code, CultureInfo culture, IReadOnlyList<string> arguments)
    {
        var isEnglish = IsEnglish(culture);
        return string.Format(CultureInfo.InvariantCulture, Wording(code, isEnglish), [.. arguments.Select(argument => Worded(argument, isEnglish))]);
    }

    /// <summary>An argument that names an entry of the table (<c>@reason.missing</c>) stands for its wording.</summary>
    private string Worded(string argument, bool isEnglish) =>
        argument.StartsWith('@') && _texts?.TryGetValue(argument[1..], out var text) == true ? isEnglish ? text.En : text.Vi : argument;
}
