using System.Globalization;
using System.Text;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>Words as they are searched: lower case, without marks, đ as d, cut at everything that is no letter or digit.</summary>
internal static class SearchText
{
    /// <summary>What a document is found by.</summary>
    public static string Of(DocumentFields fields) =>
        string.Join(' ', Words(string.Join(' ', fields.Title, fields.FileName, fields.Number, fields.Symbol)));

    /// <summary>The words of <paramref name="text"/>; empty when it has none.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (Rune.IsLetterOrDigit(rune)) word.Append(Fold(rune));
            else End(words, word);
        }

        End(words, word);
        return words;
    }

    /// <summary>The query for FTS5: every word, the last as a beginning. Null when there is no word.</summary>
    public static string? Match(string text)
    {
        var words = Words(text);
        return words.Count == 0 ? null : string.Join(" AND ", words.Select(word => $"\"{word}\"")) + "*";
    }

    private static Rune Fold(Rune rune) => rune.Value is 'đ' or 'Đ' ? new Rune('d') : Rune.ToLowerInvariant(rune);

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0) words.Add(word.ToString());
        word.Clear();
    }
}
