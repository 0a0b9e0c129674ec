using System.Globalization;
using System.Text;

namespace OneStop.Docs.Engine.Packaging;

/// <summary>Reads one character of XML text: UTF-8, a predefined entity or a character reference.</summary>
internal static class TextEntity
{
    private const int LongestEntity = 12;

    /// <summary>Gives the character at the start of <paramref name="text"/> and how many bytes it takes.</summary>
    public static int Decode(ReadOnlySpan<byte> text, out Rune rune)
    {
        if (text[0] == '&' && text[..Math.Min(text.Length, LongestEntity)].IndexOf((byte)';') is var end and > 1
            && TryName(text[1..end], out rune))
        {
            return end + 1;
        }

        Rune.DecodeFromUtf8(text, out rune, out var length);
        return length;
    }

    private static bool TryName(ReadOnlySpan<byte> name, out Rune rune)
    {
        rune = name switch
        {
            _ when name.SequenceEqual("amp"u8) => new('&'),
            _ when name.SequenceEqual("lt"u8) => new('<'),
            _ when name.SequenceEqual("gt"u8) => new('>'),
            _ when name.SequenceEqual("quot"u8) => new('"'),
            _ when name.SequenceEqual("apos"u8) => new('\''),
            _ => default,
        };
        return rune != default || (name[0] == '#' && TryNumber(name[1..], out rune));
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out Rune rune)
    {
        rune = default;
        var isHex = digits.Length > 1 && digits[0] == 'x';
        return int.TryParse(
                isHex ? digits[1..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture, out var value)
            && Rune.TryCreate(value, out rune);
    }
}
