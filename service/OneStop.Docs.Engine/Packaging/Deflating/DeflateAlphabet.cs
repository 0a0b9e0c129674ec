using System.Numerics;
using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>The symbols that the data of a block is written in.</summary>
/// <remarks>RFC 1951 §3.2.5: literals, lengths and the end share one alphabet, distances have their own.</remarks>
internal static class DeflateAlphabet
{
    /// <summary>The shortest copy there is.</summary>
    public const int MinLength = 3;

    /// <summary>The longest copy one symbol can say.</summary>
    public const int MaxLength = 258;

    /// <summary>How far back a copy may reach.</summary>
    public const int MaxDistance = 32768;

    /// <summary>The symbol after the last of a block.</summary>
    public const int EndOfBlock = 256;

    /// <summary>The symbol of the shortest lengths.</summary>
    public const int FirstLength = 257;

    /// <summary>Literals, the end and lengths; two more take part in the fixed code and are never used.</summary>
    public const int LiteralSymbols = 288;

    /// <summary>Distances.</summary>
    public const int DistanceSymbols = 30;

    /// <summary>Bits of the longest code of either alphabet (RFC 1951 §3.2.7).</summary>
    public const int MaxCodeBits = 15;

    private static readonly byte[] LengthSymbols = MakeLengthSymbols();

    /// <summary>The symbol of a copy of <paramref name="length"/> bytes, 3–258.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthSymbol(int length) => FirstLength + LengthSymbols[length];

    /// <summary>The shortest length of a symbol, counted from <see cref="FirstLength"/>.</summary>
    public static int LengthBase(int index) =>
        index < 8 ? MinLength + index : index == 28 ? MaxLength : MinLength + ((4 + (index & 3)) << LengthExtraBits(index));

    /// <summary>How many bits say which length of that symbol it is.</summary>
    public static int LengthExtraBits(int index) => index is < 8 or 28 ? 0 : (index >> 2) - 1;

    /// <summary>The symbol of a copy from <paramref name="distance"/> bytes back, 1–32,768.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DistanceSymbol(int distance)
    {
        var extraBits = DistanceExtraBitsOf(distance);
        return (2 * extraBits) + ((distance - 1) >> extraBits);
    }

    /// <summary>How many bits say which distance of its symbol it is. Every symbol but the first two covers half of a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DistanceExtraBitsOf(int distance) => BitOperations.Log2((uint)(distance - 1) | 2) - 1;

    /// <summary>The nearest distance of a symbol.</summary>
    public static int DistanceBase(int symbol) => symbol < 2 ? symbol + 1 : ((2 + (symbol & 1)) << DistanceExtraBits(symbol)) + 1;

    /// <summary>How many bits say which distance of that symbol it is.</summary>
    public static int DistanceExtraBits(int symbol) => symbol < 2 ? 0 : (symbol >> 1) - 1;

    private static byte[] MakeLengthSymbols()
    {
        var symbols = new byte[MaxLength + 1];
        for (byte index = 0; index < 28; index++)
        {
            var end = Math.Min(MaxLength, LengthBase(index) + (1 << LengthExtraBits(index)));
            for (var length = LengthBase(index); length < end; length++) symbols[length] = index;
        }

        symbols[MaxLength] = 28;
        return symbols;
    }
}
