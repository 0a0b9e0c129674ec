using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Writes a value for its place: escaped, composed (NFC); in the text of a run line breaks and tabs are Word's own elements.</summary>
internal sealed class TextEscape(string prefix)
{
    private readonly byte[] _break = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}br/><{prefix}t xml:space=\"preserve\">");
    private readonly byte[] _tab = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}tab/><{prefix}t xml:space=\"preserve\">");
    private readonly byte[] _page = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}br {prefix}type=\"page\"/><{prefix}t xml:space=\"preserve\">");
    private readonly byte[] _softHyphen = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}softHyphen/><{prefix}t xml:space=\"preserve\">");
    private readonly byte[] _fixedHyphen = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}noBreakHyphen/><{prefix}t xml:space=\"preserve\">");

    /// <summary>Appends the value.</summary>
    public void Write(MarkupBuffer buffer, ReadOnlySpan<char> text, ValuePlace place)
    {
        var start = buffer.Length;
        if (TryWrite(buffer, text, place, isComposed: false)) return;
        buffer.Truncate(start);
        TryWrite(buffer, Compose(text), place, isComposed: true);
    }

    /// <summary>False when a letter is met that may have to be composed with those before it.</summary>
    private bool TryWrite(MarkupBuffer buffer, ReadOnlySpan<char> text, ValuePlace place, bool isComposed)
    {
        while (true)
        {
            var read = QuickUtf8.Encode(text, buffer.Reserve(QuickUtf8.RoomFor(text.Length)), out var written);
            buffer.Advance(written);
            if (read == text.Length) return true;
            var character = text[read];
            if (QuickUtf8.IsText(character))
            {
                if (!isComposed) return false;
                read += Append(buffer, text[read..]);
                text = text[read..];
                continue;
            }

            var isLineEnd = character == '\r' && read + 1 < text.Length && text[read + 1] == '\n';
            WriteSpecial(buffer, isLineEnd ? '\n' : character, place);
            text = text[(isLineEnd ? read + 2 : read + 1)..];
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
            case '\n' or '\r' or '\v' or '\u0085' or '\u2028' or '\u2029':
                buffer.Append(place == ValuePlace.RunText ? _break : " "u8);
                break;
            case '\t':
                buffer.Append(place == ValuePlace.RunText ? _tab : " "u8);
                break;
            case '\f':
                buffer.Append(place == ValuePlace.RunText ? _page : " "u8);
                break;
            case '\u00AD':
                // As a character Word shows it always; as an element only where a line ends.
                buffer.Append(place == ValuePlace.RunText ? _softHyphen : "\u00AD"u8);
                break;
            case '\u2011':
                // Few fonts have the character: Word would take it from another font.
                buffer.Append(place == ValuePlace.RunText ? _fixedHyphen : "\u2011"u8);
                break;
            default:
                // Dropped.
                break;
        }
    }

    /// <summary>Appends one letter of any kind and tells how long it was.</summary>
    private static int Append(MarkupBuffer buffer, ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out var read);
        buffer.Advance(rune.EncodeToUtf8(buffer.Reserve(4)));
        return read;
    }

    /// <summary>
    /// Normalisation refuses lone surrogates: they are replaced as an encoder would replace them. What will not be written goes
    /// first, for it would keep letters apart that compose; the ends of lines are told before that.
    /// </summary>
    private static string Compose(ReadOnlySpan<char> text)
    {
        var sound = new char[text.Length];
        var length = 0;
        var last = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            var isSecondOfLineEnd = rune.Value == '\n' && last.Value == '\r';
            last = rune;
            if (IsDropped(rune.Value) || isSecondOfLineEnd) continue;
            if (rune.Value == '\r') sound[length++] = '\n';
            else length += rune.EncodeToUtf16(sound.AsSpan(length));
        }

        return new string(sound, 0, length).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Characters that cannot stand in XML 1.0 in any form.</summary>
    private static bool IsDropped(int character) => character is (< ' ' and not ('\t' or '\n' or '\v' or '\f' or '\r')) or '\uFFFE' or '\uFFFF';
}
