using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>Writes tokens with the codes of a block. A method of its own for the loop, and no lists but by reference: it is the hottest of all.</summary>
/// <remarks>Every index comes from a <see cref="Token"/>, whose parts are bounded by how many bits they have.</remarks>
internal static class TokenWriter
{
    /// <summary>Writes the tokens. What it calls must be inlined, or the cursor would live in memory.</summary>
    /// <param name="tokens">What is written.</param>
    /// <param name="codes">By literal and length symbol.</param>
    /// <param name="copies">By length of a copy, with its extra bits.</param>
    /// <param name="far">By distance symbol.</param>
    /// <param name="target">Where to.</param>
    public static void Write(
        scoped ReadOnlySpan<uint> tokens, scoped ReadOnlySpan<uint> codes, scoped ReadOnlySpan<uint> copies, scoped ReadOnlySpan<uint> far,
        scoped ref BitCursor target)
    {
        var cursor = target;
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var copy = ref MemoryMarshal.GetReference(copies);
        ref var distance = ref MemoryMarshal.GetReference(far);
        ref var token = ref MemoryMarshal.GetReference(tokens);
        var left = tokens.Length;
        while (left > 0)
        {
            var first = token;
            if (left >= 3 && Token.AreLiterals(first | Unsafe.Add(ref token, 1) | Unsafe.Add(ref token, 2)))
            {
                // Put together first: the bits wait for one addition instead of three.
                var (a, b, c) = (Unsafe.Add(ref code, first), Unsafe.Add(ref code, Unsafe.Add(ref token, 1)), Unsafe.Add(ref code, Unsafe.Add(ref token, 2)));
                var (behindA, behindB) = (CanonicalCode.Length(a), CanonicalCode.Length(a) + CanonicalCode.Length(b));
                cursor.Add(
                    CanonicalCode.Bits(a) | ((ulong)CanonicalCode.Bits(b) << behindA) | ((ulong)CanonicalCode.Bits(c) << behindB),
                    behindB + CanonicalCode.Length(c));
                cursor.Settle();
                token = ref Unsafe.Add(ref token, 3);
                left -= 3;
                continue;
            }

            Write(first, ref code, ref copy, ref distance, ref cursor);
            token = ref Unsafe.Add(ref token, 1);
            left--;
        }

        target = cursor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(uint packed, scoped ref uint codes, scoped ref uint copies, scoped ref uint far, scoped ref BitCursor cursor)
    {
        if (Token.AreLiterals(packed))
        {
            var literal = Unsafe.Add(ref codes, packed);
            cursor.Add(CanonicalCode.Bits(literal), CanonicalCode.Length(literal));
            cursor.Settle();
            return;
        }

        var token = new Token(packed);
        var extraBits = DeflateAlphabet.DistanceExtraBitsOf(token.Distance);
        var code = Unsafe.Add(ref far, DeflateAlphabet.DistanceSymbol(token.Distance));
        var extra = (uint)(token.Distance - 1) & ((1u << extraBits) - 1);
        var bits = CanonicalCode.Bits(code) | (extra << CanonicalCode.Length(code));
        var count = CanonicalCode.Length(code) + extraBits;
        if (token.Length <= DeflateAlphabet.MaxLength) WritePair(Unsafe.Add(ref copies, token.Length), bits, count, ref cursor);
        else WriteRun(token.Length, ref copies, bits, count, ref cursor);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteRun(int length, scoped ref uint copies, uint distance, int distanceBits, scoped ref BitCursor cursor)
    {
        var (whole, next, last) = Token.Split(length);
        for (; whole > 0; whole--) WritePair(Unsafe.Add(ref copies, DeflateAlphabet.MaxLength), distance, distanceBits, ref cursor);
        if (next > 0) WritePair(Unsafe.Add(ref copies, next), distance, distanceBits, ref cursor);
        if (last > 0) WritePair(Unsafe.Add(ref copies, last), distance, distanceBits, ref cursor);
    }

    /// <summary>At most 15 + 5 and 15 + 13 bits after at most 7; the second too many to be packed with their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePair(uint length, uint distance, int distanceBits, scoped ref BitCursor cursor)
    {
        cursor.Add(
            CanonicalCode.Bits(length) | ((ulong)distance << CanonicalCode.Length(length)), CanonicalCode.Length(length) + distanceBits);
        cursor.Settle();
    }
}
