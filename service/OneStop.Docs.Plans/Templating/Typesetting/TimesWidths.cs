using System.Text;

namespace OneStop.Docs.Plans.Templating.Typesetting;

/// <summary>Widths of Times New Roman, to know how long a line of text is before Word lays it out.</summary>
/// <remarks>
/// Advance widths in 1/2048 of the size, as any metric-compatible face has them (Liberation Serif 2). A Vietnamese letter is as wide
/// as its base letter; only ơ and ư, with or without a tone, are wider.
/// </remarks>
internal sealed class TimesWidths
{
    private const int UnitsPerEm = 2048;
    private const int FirstLetter = 32;
    private const char Horn = '\u031B';

    private readonly int[] _ascii;
    private readonly Dictionary<char, int> _others;

    private TimesWidths(int[] ascii, Dictionary<char, int> others)
    {
        _ascii = ascii;
        _others = others;
    }

    public static TimesWidths Bold { get; } = new(
    [
        512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569,
        1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024,
        1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593,
        1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024,
        682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024,
        1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
    ], new()
    {
        ['Đ'] = 1479,
        ['đ'] = 1139,
        ['Ơ'] = 1593,
        ['ơ'] = 1134,
        ['Ư'] = 1630,
        ['ư'] = 1229,
        ['–'] = 1024,
        ['—'] = 2048,
        ['“'] = 1024,
        ['”'] = 1024,
        ['‘'] = 682,
        ['’'] = 682,
        ['…'] = 2048,
    });

    public static TimesWidths Italic { get; } = new(
    [
        512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569,
        1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1382, 1382, 1382, 1024,
        1884, 1251, 1251, 1366, 1479, 1251, 1251, 1479, 1479, 682, 909, 1366, 1139, 1706, 1366, 1479,
        1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139, 1139, 797, 569, 797, 864, 1024,
        682, 1024, 1024, 909, 1024, 909, 569, 1024, 1024, 569, 569, 909, 569, 1479, 1024, 1024,
        1024, 1024, 797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108,
    ], new()
    {
        ['Đ'] = 1479,
        ['đ'] = 1024,
        ['Ơ'] = 1479,
        ['ơ'] = 1093,
        ['Ư'] = 1544,
        ['ư'] = 1117,
        ['–'] = 1024,
        ['—'] = 1821,
        ['“'] = 1139,
        ['”'] = 1139,
        ['‘'] = 682,
        ['’'] = 682,
        ['…'] = 1821,
    });

    /// <summary>The width of one line in twips.</summary>
    /// <param name="text">Any normal form; line ends count as blanks.</param>
    /// <param name="points">Size.</param>
    public int Measure(string text, int points)
    {
        var units = text.Normalize(NormalizationForm.FormC).Sum(Units);
        return (int)(units * points * 20L / UnitsPerEm);
    }

    private long Units(char letter)
    {
        if (_others.TryGetValue(letter, out var width)) return width;
        if (letter < FirstLetter || char.IsWhiteSpace(letter)) return _ascii[0];
        if (letter < FirstLetter + _ascii.Length) return _ascii[letter - FirstLetter];
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        if (parts.Contains(Horn, StringComparison.Ordinal)) return _others[Horned(parts[0])];
        return parts[0] >= FirstLetter && parts[0] < FirstLetter + _ascii.Length ? _ascii[parts[0] - FirstLetter] : _ascii['n' - FirstLetter];
    }

    private static char Horned(char letter) => letter switch { 'O' => 'Ơ', 'o' => 'ơ', 'U' => 'Ư', _ => 'ư' };
}
