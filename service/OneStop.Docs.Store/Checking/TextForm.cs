using System.Buffers;
using System.Globalization;

namespace OneStop.Docs.Store.Checking;

/// <summary>
/// The forms of ids and names. Read by hand: a regular expression with a time limit fails on a machine that is so busy
/// that the limit passes before the first character is looked at.
/// </summary>
internal static class TextForm
{
    private static readonly SearchValues<char> s_lettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private static readonly SearchValues<char> s_lettersAndHyphen = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    /// <summary>1–128 visible ASCII characters.</summary>
    public static bool IsKey(string text) => text.Length is >= 1 and <= 128 && !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    /// <summary>Segments of a–z, 0–9 and single hyphens inside, with / between; at most 200 characters.</summary>
    public static bool IsUnit(string text) => text.Length <= 200
        && text.Split('/').All(segment => segment.Split('-').All(word => word.Length > 0 && !word.AsSpan().ContainsAnyExcept(s_lettersAndDigits)));

    /// <summary>1–10 letters of any script.</summary>
    public static bool IsKind(string text) => text.Length is >= 1 and <= 10 && text.All(char.IsLetter);

    /// <summary>1–32 characters a–z and hyphens, a letter first.</summary>
    public static bool IsWord(string text) => text.Length is >= 1 and <= 32 && text[0] != '-' && !text.AsSpan().ContainsAnyExcept(s_lettersAndHyphen);

    /// <summary>1–128 visible characters.</summary>
    public static bool IsVersion(string text) => text.Length is >= 1 and <= 128 && text.All(IsVisible);

    /// <summary>The mark of a page of a search, <c>changed.row</c>.</summary>
    public static bool TryReadPage(string text, out long changed, out long row)
    {
        (changed, row) = (0, 0);
        return text.Length <= 40 && text.Split('.') is [var first, var second]
            && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out changed)
            && long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out row);
    }

    private static bool IsVisible(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
