using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>The bits of each symbol, from the lengths alone (RFC 1951 §3.2.2).</summary>
internal static class CanonicalCode
{
    private const int LengthShift = 24;

    /// <summary>Fills in the codes: the bits as they are sent, the first lowest, and their number above them.</summary>
    public static void Assign(ReadOnlySpan<byte> lengths, Span<uint> codes)
    {
        Span<ushort> next = stackalloc ushort[DeflateAlphabet.MaxCodeBits + 2];
        next.Clear();
        foreach (var length in lengths)
        {
            if (length != 0) next[length + 1]++;
        }

        for (var length = 1; length < next.Length; length++) next[length] = (ushort)((next[length] + next[length - 1]) << 1);
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            var length = lengths[symbol];
            codes[symbol] = 0;
            if (length != 0) codes[symbol] = Pack(Reverse(next[length]++, length), length);
        }
    }

    /// <summary>A code with bits appended to it, 24 together at most: a length has up to 20, a distance 28.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Extend(uint code, int extra, int extraBits) =>
        Pack(Bits(code) | ((uint)extra << Length(code)), Length(code) + extraBits);

    /// <summary>The bits of a code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(uint code) => code & ((1 << LengthShift) - 1);

    /// <summary>How many bits it has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Length(uint code) => (int)(code >> LengthShift);

    /// <summary>Bits and their number, together.</summary>
    public static uint Pack(uint bits, int length) => bits | ((uint)length << LengthShift);

    private static uint Reverse(uint bits, int length)
    {
        bits = ((bits & 0x5555) << 1) | ((bits >> 1) & 0x5555);
        bits = ((bits & 0x3333) << 2) | ((bits >> 2) & 0x3333);
        bits = ((bits & 0x0F0F) << 4) | ((bits >> 4) & 0x0F0F);
        bits = ((bits & 0x00FF) << 8) | (bits >> 8);
        return bits >> (16 - length);
    }
}
