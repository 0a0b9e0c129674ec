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
