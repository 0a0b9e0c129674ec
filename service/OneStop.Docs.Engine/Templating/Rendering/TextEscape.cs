using System.Buffers;
using System.Text;
using System.Text.Unicode;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Writes a value for its place: escaped, composed (NFC); in the text of a run line breaks and tabs are Word's own elements.</summary>
internal sealed class TextEscape(string prefix)
{
    private const string MarkupCharacters = "<>&\"\n\r\t";
    private static readonly SearchValues<char> Special = SearchValues.Create(
        MarkupCharacters + "\uFFFE\uFFFF" + new string([.. Enumerable.Range(0, 32).Select(c => (char)c)]));

    private readonly byte[] _break = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}br/><{prefix}t xml:space=\"preserve\">");
    private readonly byte[] _tab = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}tab/><{prefix}t xml:space=\"preserve\">");

    /// <summary>Appends the value.</summary>
    public void Write(MarkupBuffer buffer, ReadOnlySpan<char> text, ValuePlace place)
    {
        if (MayNeedComposing(text) && !text.IsNormalized(NormalizationForm.FormC))
        {
            text = Compose(text);
        }

        while (true)
        {
            var at = text.IndexOfAny(Special);
            if (at < 0)
            {
                Append(buffer, text);
                return;
            }

            Append(buffer, text[..at]);
            var isLineEnd = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
            WriteSpecial(buffer, isLineEnd ? '\n' : text[at], place);
            text = text[(isLineEnd ? at + 2 : at + 1)..];
        }
    }

    private void WriteSpecial(MarkupBuffer buffer, char character, ValuePlace place)
    {
        switch (character)
        {
            case '&':
                buffer.Append("&amp;"u8);
                break;
            case '<':
                buffer.Append("&lt;"u8);
                break;
            case '>':
                buffer.Append("&gt;"u8);
                break;
            case '"':
                buffer.Append("&quot;"u8);
                break;
            case '\n' or '\r' or '\v':
                buffer.Append(place == ValuePlace.RunText ? _break : " "u8);
                break;
            case '\t':
                buffer.Append(place == ValuePlace.RunText ? _tab : " "u8);
                break;
            default:
                // Control characters cannot stand in XML 1.0 in any form: they alone are dropped.
                break;
        }
    }

    /// <summary>As UTF-8; lone surrogates become U+FFFD.</summary>
    private static void Append(MarkupBuffer buffer, ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, buffer.Reserve(text.Length * 3), out _, out var written, replaceInvalidSequences: true);
        buffer.Advance(written);
    }

    /// <summary>
    /// Vietnamese as keyboards send it is composed already; combining marks stand from U+0300, and what else
    /// normalisation may change lies outside Latin and general punctuation.
    /// </summary>
    private static bool MayNeedComposing(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0300', '\u1DFF') || text.ContainsAnyInRange('\u2126', '\uFFFD') || text.ContainsAnyInRange('\u1F00', '\u2001');

    private static string Compose(ReadOnlySpan<char> text)
    {
        // Normalisation refuses lone surrogates; they are replaced as the encoder would replace them.
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) sound.Append(rune.ToString());
        return sound.ToString().Normalize(NormalizationForm.FormC);
    }
}
