using System.Globalization;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>The instruction of a field, taken apart: keyword, arguments, switches (ECMA-376-1 §17.16.2).</summary>
/// <param name="Keyword">In capitals: <c>TOC</c>, <c>SEQ</c>; of a formula <c>=</c>.</param>
/// <param name="Words">What follows it, quotes taken off; a switch keeps its backslash.</param>
internal sealed record FieldCode(string Keyword, IReadOnlyList<(string Text, bool IsQuoted)> Words)
{
    private const string Quotes = "\"\u201C\u201D";

    /// <summary>The first word that is no switch and stands first, or null.</summary>
    public string? Argument => Words is [var (text, isQuoted), ..] && (isQuoted || !text.StartsWith('\\')) ? text : null;

    /// <summary>Reads an instruction.</summary>
    public static FieldCode Parse(string instruction)
    {
        var text = instruction.Trim();
        if (text.StartsWith('=')) return new("=", [(text[1..].Trim(), false)]);
        var words = Split(text);
        return words.Count == 0 ? new("", []) : new(words[0].Text.ToUpperInvariant(), words[1..]);
    }

    /// <summary>True when the switch of this letter is given.</summary>
    public bool Has(char letter) => IndexOf(letter) >= 0;

    /// <summary>What follows the switch, or null when it is not given or nothing follows.</summary>
    public string? Value(char letter)
    {
        var at = IndexOf(letter);
        if (at < 0) return null;
        if (Words[at].Text.Length > 2) return Words[at].Text[2..];
        return at + 1 < Words.Count && (Words[at + 1].IsQuoted || !Words[at + 1].Text.StartsWith('\\')) ? Words[at + 1].Text : null;
    }

    /// <summary>The number that follows the switch, or null.</summary>
    public int? Number(char letter) =>
        int.TryParse(Value(letter), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : null;

    /// <summary>The general formats (<c>\* ROMAN</c>), those that say nothing of the result's text left out.</summary>
    public IReadOnlyList<string> Formats =>
        [.. Words.Select((word, i) => (word, i))
            .Where(pair => !pair.word.IsQuoted && pair.word.Text.StartsWith("\\*", StringComparison.Ordinal))
            .Select(pair => pair.word.Text.Length > 2 ? pair.word.Text[2..] : pair.i + 1 < Words.Count ? Words[pair.i + 1].Text : "")
            .Where(format => !format.Equals("MERGEFORMAT", StringComparison.OrdinalIgnoreCase) && !format.Equals("CHARFORMAT", StringComparison.OrdinalIgnoreCase))];

    /// <summary>True when every switch is one of these letters, or a general format.</summary>
    public bool HasOnly(string letters) => Words.All(word => word.IsQuoted || word.Text is not ['\\', var letter, ..] || letter == '*' || letters.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal));

    private int IndexOf(char letter)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (!Words[i].IsQuoted && Words[i].Text is ['\\', var found, ..] && char.ToLowerInvariant(found) == letter) return i;
        }

        return -1;
    }

    private static List<(string Text, bool IsQuoted)> Split(string text)
    {
        var words = new List<(string, bool)>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isQuoted = Quotes.Contains(text[at], StringComparison.Ordinal);
            var start = isQuoted ? ++at : at;
            while (at < text.Length && (isQuoted ? !Quotes.Contains(text[at], StringComparison.Ordinal) : !char.IsWhiteSpace(text[at]))) at++;
            words.Add((text[start..at], isQuoted));
            if (isQuoted) at++;
        }

        return words;
    }
}
