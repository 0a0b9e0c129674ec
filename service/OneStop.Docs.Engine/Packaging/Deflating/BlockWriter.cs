using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// Writes a block of tokens in the cheapest of the three forms (RFC 1951 §3.2.3). Its length is known to the bit before the
/// first one is written.
/// </summary>
internal static class BlockWriter
{
    private const int KindBits = 3;
    private const int StoredHeaderBytes = 6;

    /// <summary>Writes the block.</summary>
    /// <param name="block">May be empty.</param>
    /// <param name="isLast">Whether the data ends with it; then the last byte is filled up.</param>
    /// <param name="output">Where to.</param>
    public static void Write(TokenBlock block, bool isLast, DeflateOutput output)
    {
        Span<byte> literals = stackalloc byte[DeflateAlphabet.LiteralSymbols];
        Span<byte> distances = stackalloc byte[DeflateAlphabet.DistanceSymbols];
        PrefixCode.Measure(block.LiteralCounts, DeflateAlphabet.MaxCodeBits, literals);
        PrefixCode.Measure(block.DistanceCounts, DeflateAlphabet.MaxCodeBits, distances);
        var header = new BlockHeader(literals, distances, stackalloc uint[BlockHeader.MaxCodes]);

        var own = header.BitLength + MeasureBody(block, literals, distances);
        var common = MeasureBody(block, FixedCode.Literals, FixedCode.Distances);
        if (CanStore(block) && StoredBits(block) < Math.Min(own, common))
        {
            Store(block, isLast, output);
            return;
        }

        var isFixed = common <= own;
        var cursor = output.Begin(KindBits + Math.Min(own, common));
        cursor.Add(isLast ? 1u : 0, 1);
        cursor.Add(isFixed ? 1u : 2, 2);
        if (!isFixed) WriteCodes(header.Codes, ref cursor);
        WriteBody(
            block.Tokens,
            isFixed ? FixedCode.Literals : literals,
            isFixed ? FixedCode.Distances : distances,
            ref cursor);
        if (isLast) cursor.Align();
        output.End(cursor);
    }

    private static void WriteCodes(scoped ReadOnlySpan<uint> codes, scoped ref BitCursor cursor)
    {
        foreach (var code in codes)
        {
            cursor.Add(CanonicalCode.Bits(code), CanonicalCode.Length(code));
            cursor.Settle();
        }
    }

    private static long MeasureBody(TokenBlock block, ReadOnlySpan<byte> literals, ReadOnlySpan<byte> distances)
    {
        var bits = 0L;
        var counts = block.LiteralCounts;
        for (var symbol = 0; symbol < counts.Length; symbol++) bits += (long)counts[symbol] * literals[symbol];
        for (var index = 0; index < 29; index++)
        {
            bits += (long)counts[DeflateAlphabet.FirstLength + index] * DeflateAlphabet.LengthExtraBits(index);
        }

        counts = block.DistanceCounts;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            bits += (long)counts[symbol] * (distances[symbol] + DeflateAlphabet.DistanceExtraBits(symbol));
        }

        return bits;
    }

    private static void WriteBody(ReadOnlySpan<uint> tokens, scoped ReadOnlySpan<byte> literals, scoped ReadOnlySpan<byte> distances, scoped ref BitCursor target)
    {
        Span<uint> codes = stackalloc uint[DeflateAlphabet.LiteralSymbols];
        Span<uint> copies = stackalloc uint[DeflateAlphabet.MaxLength + 1];
        Span<uint> far = stackalloc uint[DeflateAlphabet.DistanceSymbols];
        CanonicalCode.Assign(literals, codes);
        CanonicalCode.Assign(distances, far);
        ExtendLengths(codes, copies);

        var cursor = target;
        foreach (var packed in tokens)
        {
            var token = new Token(packed);
            if (token.Length == 0)
            {
                var code = codes[token.Literal];
                cursor.Add(CanonicalCode.Bits(code), CanonicalCode.Length(code));
                cursor.Settle();
            }
            else
            {
                WriteCopy(token, copies, far, ref cursor);
            }
        }

        cursor.Add(CanonicalCode.Bits(codes[DeflateAlphabet.EndOfBlock]), CanonicalCode.Length(codes[DeflateAlphabet.EndOfBlock]));
        cursor.Settle();
        target = cursor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteCopy(Token token, scoped ReadOnlySpan<uint> copies, scoped ReadOnlySpan<uint> far, scoped ref BitCursor cursor)
    {
        var distance = token.Distance;
        var symbol = DeflateAlphabet.DistanceSymbol(distance);
        var code = far[symbol];
        var bits = CanonicalCode.Bits(code) | ((uint)(distance - DeflateAlphabet.DistanceBase(symbol)) << CanonicalCode.Length(code));
        var count = CanonicalCode.Length(code) + DeflateAlphabet.DistanceExtraBits(symbol);
        if (token.Length < DeflateAlphabet.MaxLength)
        {
            WritePair(copies[token.Length], bits, count, ref cursor);
            return;
        }

        var (whole, next, last) = Token.Split(token.Length);
        for (; whole > 0; whole--) WritePair(copies[DeflateAlphabet.MaxLength], bits, count, ref cursor);
        if (next > 0) WritePair(copies[next], bits, count, ref cursor);
        if (last > 0) WritePair(copies[last], bits, count, ref cursor);
    }

    /// <summary>At most 15 + 5 and 15 + 13 bits after at most 7; the second too many to be packed with their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePair(uint length, uint distance, int distanceBits, scoped ref BitCursor cursor)
    {
        cursor.Add(CanonicalCode.Bits(length), CanonicalCode.Length(length));
        cursor.Add(distance, distanceBits);
        cursor.Settle();
    }

    /// <summary>The code of every length with its extra bits already behind it.</summary>
    private static void ExtendLengths(ReadOnlySpan<uint> codes, Span<uint> copies)
    {
        for (var index = 0; index < 29; index++)
        {
            var code = codes[DeflateAlphabet.FirstLength + index];
            var start = DeflateAlphabet.LengthBase(index);
            var extraBits = DeflateAlphabet.LengthExtraBits(index);
            for (var extra = 0; extra < 1 << extraBits; extra++) copies[start + extra] = CanonicalCode.Extend(code, extra, extraBits);
        }
    }

    /// <summary>Only bytes of their own are at hand to be stored: what is copied was never kept.</summary>
    private static bool CanStore(TokenBlock block) => !block.LiteralCounts[DeflateAlphabet.FirstLength..].ContainsAnyExcept(0u);

    private static long StoredBits(TokenBlock block) => 8L * (block.Tokens.Length + StoredHeaderBytes);

    private static void Store(TokenBlock block, bool isLast, DeflateOutput output)
    {
        var length = (uint)block.Tokens.Length;
        var cursor = output.Begin(StoredBits(block));
        cursor.Add(isLast ? 1u : 0, KindBits);
        cursor.Align();
        cursor.Add(length, 16);
        cursor.Add(length ^ ushort.MaxValue, 16);
        cursor.Settle();
        foreach (var token in block.Tokens)
        {
            cursor.Add(new Token(token).Literal, 8);
            cursor.Settle();
        }

        output.End(cursor);
    }
}
