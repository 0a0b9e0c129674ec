using System.Text.RegularExpressions;

namespace OneStop.Docs.Plans.Importing;

/// <summary>Questions about a line's wording.</summary>
internal static partial class LineText
{
    private const double CapitalShare = 0.85;

    /// <summary>Nearly all letters are capitals; two letters at least.</summary>
    public static bool IsCapitals(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count >= 2 && letters.Count(char.IsUpper) >= letters.Count * CapitalShare;
    }

    /// <summary>The sentence is closed: nothing can run on from it.</summary>
    public static bool IsClosed(string text) => text.Length > 0 && text[^1] is '.' or ':' or '!' or '?' or ';' or '…';

    /// <summary>A line drawn with letters, or nothing at all.</summary>
    public static bool IsRule(string text) => !text.Any(char.IsLetterOrDigit) && text.All(c => c is '-' or '_' or '=' or '*' or ' ' or '–' or '—');

    /// <summary>The text without <c>./.</c> at its end: the form sets it.</summary>
    public static string WithoutEndMark(string text) => EndMark().Replace(text, "");

    /// <summary>The text without a closing ; , or full stop.</summary>
    public static string WithoutStop(string text) => text.TrimEnd(' ', ';', '.', ',');

    [GeneratedRegex(@"\s*\.\s?/\s?\.\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EndMark();
}
