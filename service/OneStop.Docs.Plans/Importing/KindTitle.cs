using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Names of document types as titles show them.</summary>
internal static partial class KindTitle
{
    private static readonly Dictionary<string, string> Codes = DocumentKinds.All
        .Where(kind => kind.Code != DocumentKinds.OfficialLetter)
        .ToDictionary(kind => kind.Name.ToUpperInvariant(), kind => kind.Code, StringComparer.Ordinal);

    /// <summary>The code of a line that is a type's name in capitals and nothing else; null otherwise.</summary>
    public static string? CodeOf(string text) => Codes.GetValueOrDefault(text.TrimEnd(':', ' ', '.'));

    /// <summary>The type that a line in capitals begins with, and how long its name is.</summary>
    public static (string Code, int Length)? Beginning(string text)
    {
        var name = Codes.Keys.Where(key => text.StartsWith(key + " ", StringComparison.Ordinal)).MaxBy(key => key.Length);
        return name is null ? null : (Codes[name], name.Length + 1);
    }

    /// <summary>QUYẾT ĐỊNH: or QUYẾT NGHỊ: between the grounds and the articles.</summary>
    public static bool IsEnacting(string text) => Enacting().IsMatch(text);

    [GeneratedRegex(@"^QUYẾT (ĐỊNH|NGHỊ) ?:$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Enacting();
}
