using System.Text;

namespace OneStop.Docs.Plans.Wording;

/// <summary>Upper and lower case of Vietnamese text, independent of the machine's language; the result is in NFC.</summary>
public static class LetterCase
{
    /// <summary>Điều → ĐIỀU.</summary>
    public static string Upper(string text) => text.Normalize(NormalizationForm.FormC).ToUpperInvariant();

    /// <summary>ĐIỀU → điều.</summary>
    public static string Lower(string text) => text.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    /// <summary>điều này → Điều này: the first letter only, after quotes and brackets.</summary>
    public static string Capitalize(string text)
    {
        var even = text.Normalize(NormalizationForm.FormC);
        var first = even.AsSpan().IndexOfAnyExcept(" \t\n\u00A0\"'“‘([");
        return first < 0 ? even : string.Concat(even.AsSpan(0, first), char.ToUpperInvariant(even[first]).ToString(), even.AsSpan(first + 1));
    }
}
