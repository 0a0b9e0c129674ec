using System.Numerics;
using System.Runtime.InteropServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>The code lengths every reader knows, which cost no header (RFC 1951 §3.2.6).</summary>
internal static class FixedCode
{
    private static readonly byte[] LiteralLengths = MakeLiterals();
    private static readonly byte[] DistanceLengths = [.. Enumerable.Repeat((byte)5, DeflateAlphabet.DistanceSymbols)];

    /// <summary>Bits of each literal and length symbol.</summary>
    public static ReadOnlySpan<byte> Literals => LiteralLengths;

    /// <summary>Bits of each distance symbol.</summary>
    public static ReadOnlySpan<byte> Distances => DistanceLengths;

    /// <summary>Bits of all symbols together, each as often as it occurs.</summary>
    public static long Measure(ReadOnlySpan<uint> literals, ReadOnlySpan<uint> distances) =>
        (8 * (Sum(literals[..144]) + Sum(literals[280..]))) + (9 * Sum(literals[144..256])) + (7 * Sum(literals[256..280])) + (5 * Sum(distances));

    private static long Sum(ReadOnlySpan<uint> counts)
    {
        var vectors = MemoryMarshal.Cast<uint, Vector<uint>>(counts);
        var sums = Vector<uint>.Zero;
        foreach (var vector in vectors) sums += vector;
        var sum = (long)Vector.Sum(sums);
        foreach (var count in counts[(vectors.Length * Vector<uint>.Count)..]) sum += count;
        return sum;
    }

    private static byte[] MakeLiterals()
    {
        var lengths = new byte[DeflateAlphabet.LiteralSymbols];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280).Fill(8);
        return lengths;
    }
}
