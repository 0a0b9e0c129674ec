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
        var extra = ExtraBits(block);
        var own = extra + PrefixCode.Measure(block.LiteralCounts, DeflateAlphabet.MaxCodeBits, literals)
            + PrefixCode.Measure(block.DistanceCounts, DeflateAlphabet.MaxCodeBits, distances);
        var header = new BlockHeader(literals, distances, stackalloc uint[BlockHeader.MaxCodes]);
        own += header.BitLength;
        var common = extra + FixedCode.Measure(block.LiteralCounts, block.DistanceCounts);
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

    private static long ExtraBits(TokenBlock block)
    {
        var bits = 0L;
        var counts = block.LiteralCounts[DeflateAlphabet.FirstLength..];
        for (var index = 0; index < 29; index++) bits += (long)counts[index] * DeflateAlphabet.LengthExtraBits(index);
        counts = block.DistanceCounts;
        for (var symbol = 0; symbol < counts.Length; symbol++) bits += (long)counts[symbol] * DeflateAlphabet.DistanceExtraBits(symbol);
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
        TokenWriter.Write(tokens, codes, copies, far, ref target);
        var end = codes[DeflateAlphabet.EndOfBlock];
        target.Add(CanonicalCode.Bits(end), CanonicalCode.Length(end));
        target.Settle();
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
