using System.Globalization;
using System.Numerics;

namespace OneStop.Docs.Scripting.Parsing;

/// <summary>The value of a number as written.</summary>
internal static class NumberLiteral
{
    // More zeros than that make a number too long to be meant, and slow to print.
    private const int LargestExponent = 10_000;

    /// <summary>Null when the number cannot be read.</summary>
    public static ScriptValue? Parse(TokenKind kind, string text) => kind switch
    {
        TokenKind.Integer => ParseInteger(text.Replace("_", string.Empty, StringComparison.Ordinal)),
        TokenKind.Hexadecimal => ParseHexadecimal(text.Replace("_", string.Empty, StringComparison.Ordinal)),
        TokenKind.Binary => ParseBinary(text.Replace("_", string.Empty, StringComparison.Ordinal)),
        _ => ParseFloat(text),
    };

    private static ScriptValue? ParseInteger(string text)
    {
        var e = text.IndexOfAny(['e', 'E']);
        if (e > 0 && !(int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            && exponent <= LargestExponent))
        {
            return null;
        }

        return BigInteger.TryParse(text, NumberStyles.Integer | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? Number.Fit(value)
            : default(ScriptValue?);
    }

    private static string WithoutUnsigned(string text, out bool isUnsigned)
    {
        isUnsigned = text[^1] is 'u' or 'U';
        return isUnsigned ? text[..^1] : text;
    }

    private static ScriptValue ParseHexadecimal(string text)
    {
        var digits = WithoutUnsigned(text, out var isUnsigned);
        return ulong.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            ? FromBits(value, isUnsigned)
            // Longer than 64 bits, the first digit gives the sign.
            : Number.Fit(BigInteger.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    private static ScriptValue ParseBinary(string text)
    {
        if (text.Contains('.', StringComparison.Ordinal))
        {
            return ParseBinaryFraction(text);
        }

        var digits = WithoutUnsigned(text, out var isUnsigned);
        var value = BigInteger.Parse("0" + digits, NumberStyles.BinaryNumber, CultureInfo.InvariantCulture);
        return value <= ulong.MaxValue ? FromBits((ulong)value, isUnsigned) : Number.Fit(value);
    }

    private static ScriptValue FromBits(ulong value, bool isUnsigned)
    {
        if (isUnsigned)
        {
            return value <= uint.MaxValue ? (ScriptValue)(long)value : ScriptValue.From(new BigInteger(value));
        }

        return value <= uint.MaxValue ? (ScriptValue)unchecked((int)(uint)value) : unchecked((long)value);
    }

    private static ScriptValue ParseBinaryFraction(string text)
    {
        var isFloat = text[^1] is 'f' or 'F';
        var body = text.TrimEnd('f', 'F', 'd', 'D', 'u', 'U');
        var point = body.IndexOf('.', StringComparison.Ordinal);
        var digits = body.Remove(point, 1);
        var value = (double)BigInteger.Parse("0" + digits, NumberStyles.BinaryNumber, CultureInfo.InvariantCulture)
            * Math.Pow(2, point - digits.Length);
        return isFloat ? (ScriptValue)(float)value : value;
    }

    private static ScriptValue? ParseFloat(string text)
    {
        var last = char.ToLowerInvariant(text[^1]);
        var body = char.IsAsciiLetter(last) ? text[..^1] : text;
        if (last == 'f')
        {
            return float.TryParse(body, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) ? single : default(ScriptValue?);
        }

        if (last == 'm' && decimal.TryParse(body, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return ScriptValue.From(exact);
        }

        return last != 'm' && double.TryParse(body, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : default(ScriptValue?);
    }
}
