using System.Collections;
using System.Text;

namespace OneStop.Docs.Plans.Importing;

/// <summary>A text with bold and italic for each letter.</summary>
/// <param name="Text">Single spaces, none at the ends, composed letters (NFC).</param>
/// <param name="Bold">One bit a letter.</param>
/// <param name="Italic">One bit a letter.</param>
internal sealed record StyledText(string Text, BitArray Bold, BitArray Italic)
{
    public bool IsAllBold => All(Bold);

    public bool IsAllItalic => All(Italic);

    /// <summary>How many letters from <paramref name="start"/> on form a bold beginning that plain text follows; 0 when there is none.</summary>
    public int BoldLead(int start)
    {
        var end = start;
        while (end < Text.Length && (Bold[end] || !char.IsLetterOrDigit(Text[end]))) end++;
        if (end == Text.Length) return 0;
        while (end > start && !char.IsLetterOrDigit(Text[end - 1]) && (!Bold[end - 1] || Text[end - 1] is ' ' or '(' or '"' or '“')) end--;
        var letters = Text[start..end].Count(char.IsLetter);
        return letters >= 3 && Enumerable.Range(start, end - start).Any(i => Bold[i] && char.IsLetter(Text[i])) ? end - start : 0;
    }

    /// <summary>The rest from <paramref name="start"/> on.</summary>
    public StyledText From(int start) => Slice(start, Text.Length);

    /// <summary>The letters from <paramref name="start"/> to before <paramref name="end"/>, spaces at the ends left out.</summary>
    public StyledText Slice(int start, int end)
    {
        while (start < end && Text[start] == ' ') start++;
        while (end > start && Text[end - 1] == ' ') end--;
        var builder = new StyledTextBuilder();
        for (var i = start; i < end; i++) builder.Append(Text[i], Bold[i], Italic[i]);
        return builder.Build();
    }

    /// <summary>This and <paramref name="next"/> with a space between.</summary>
    public StyledText Then(StyledText next)
    {
        var builder = new StyledTextBuilder();
        builder.Append(this);
        builder.Append(' ', false, false);
        builder.Append(next);
        return builder.Build();
    }

    private bool All(BitArray bits)
    {
        var any = false;
        for (var i = 0; i < Text.Length; i++)
        {
            if (!char.IsLetter(Text[i])) continue;
            if (!bits[i]) return false;
            any = true;
        }

        return any;
    }
}

/// <summary>Gathers letters with their format; spaces of all kinds become one.</summary>
internal sealed class StyledTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<bool> _bold = [];
    private readonly List<bool> _italic = [];

    public void Append(string text, bool bold, bool italic)
    {
        foreach (var letter in text.Normalize(NormalizationForm.FormC)) Append(letter, bold, italic);
    }

    public void Append(StyledText text)
    {
        for (var i = 0; i < text.Text.Length; i++) Append(text.Text[i], text.Bold[i], text.Italic[i]);
    }

    public void Append(char letter, bool bold, bool italic)
    {
        if (letter is '\u200B' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F') return;
        var plain = letter == '\u2011' ? '-' : char.IsWhiteSpace(letter) ? ' ' : letter;
        if (plain == ' ' && (_text.Length == 0 || _text[^1] == ' ')) return;
        _text.Append(plain);
        _bold.Add(bold);
        _italic.Add(italic);
    }

    /// <summary>What was gathered; the builder is then empty.</summary>
    public StyledText Build()
    {
        if (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
            _bold.RemoveAt(_bold.Count - 1);
            _italic.RemoveAt(_italic.Count - 1);
        }

        var built = new StyledText(_text.ToString(), new BitArray([.. _bold]), new BitArray([.. _italic]));
        _text.Clear();
        _bold.Clear();
        _italic.Clear();
        return built;
    }
}
