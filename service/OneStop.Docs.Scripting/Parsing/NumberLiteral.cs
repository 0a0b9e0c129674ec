using System.Globalization;
using System.Numerics;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>The value of a number as written.</summary>
internal static class NumberLiteral
{
    public static ScriptValue Parse(TokenKind kind, string text) => kind switch
    {
        TokenKind.Integer => FromBig(BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)),
        TokenKind.Hexadecimal => FromBits(text, NumberStyles.HexNumber),
        TokenKind.Binary => FromBits(text, NumberStyles.BinaryNumber),
        _ => ParseFloat(text),
    };

    private static ScriptValue FromBits(string text, NumberStyles style)
    {
        var isUnsigned = text.EndsWith('u');
        var digits = isUnsigned ? text[..^1] : text;
        var value = BigInteger.Parse("0" + digits, style, CultureInfo.InvariantCulture);
        if (isUnsigned)
        {
            return FromBig(value);
        }

        return value <= uint.MaxValue && value > int.MaxValue ? unchecked((int)(uint)value)
            : value <= ulong.MaxValue && value > long.MaxValue ? unchecked((long)(ulong)value)
            : FromBig(value);
    }

    private static ScriptValue FromBig(BigInteger value) =>
        value >= int.MinValue && value <= int.MaxValue ? (int)value
        : value >= long.MinValue && value <= long.MaxValue ? (long)value
        : ScriptValue.From(value);

    private const int LargestExponent = 308;

    /// <summary>A number with an exponent and no point is whole, as far as it goes.</summary>
    private static bool IsWhole(string text)
    {
        var e = text.IndexOfAny(['e', 'E']);
        return e > 0 && !text.Contains('.', StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            && exponent is >= 0 and <= LargestExponent;
    }

    private static ScriptValue ParseFloat(string text)
    {
        var body = char.IsAsciiLetter(text[^1]) ? text[..^1] : text;
        switch (char.ToLowerInvariant(text[^1]))
        {
            case 'f':
                return float.Parse(body, NumberStyles.Float, CultureInfo.InvariantCulture);
            case 'm':
                return decimal.TryParse(body, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
                    ? ScriptValue.From(exact)
                    : double.Parse(body, NumberStyles.Float, CultureInfo.InvariantCulture);
            default:
                if (IsWhole(text) && BigInteger.TryParse(text, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var whole))
                {
                    return FromBig(whole);
                }

                return double.Parse(body, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
    }
}
