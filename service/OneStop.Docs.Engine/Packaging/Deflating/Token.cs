using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>A byte, or a run copied from what was written before; one number, as there are many of them.</summary>
/// <param name="Packed">From the top: 17 bits of length (0 for a byte), 15 bits of distance less one, or the byte.</param>
internal readonly record struct Token(uint Packed)
{
    /// <summary>The longest run: a multiple of <see cref="DeflateAlphabet.MaxLength"/>.</summary>
    public const int MaxRun = 508 * DeflateAlphabet.MaxLength;

    private const int DistanceBits = 15;

    /// <summary>Bytes copied; 0 for a byte of its own.</summary>
    public int Length => (int)(Packed >> DistanceBits);

    /// <summary>How far back they lie.</summary>
    public int Distance => (int)(Packed & (DeflateAlphabet.MaxDistance - 1)) + 1;

    /// <summary>The byte, when nothing is copied.</summary>
    public byte Literal => (byte)Packed;

    /// <summary>Whether tokens are bytes of their own, from what they give when joined bit by bit.</summary>
    public static bool AreLiterals(uint joined) => joined <= byte.MaxValue;

    /// <summary>A byte of its own.</summary>
    public static Token Of(byte literal) => new(literal);

    /// <summary>A run of 3 to <see cref="MaxRun"/> bytes, that is one copy or several at one distance.</summary>
    public static Token Copy(int length, int distance) => new(((uint)length << DistanceBits) | (uint)(distance - 1));

    /// <summary>
    /// The copies a run is made of: <c>Whole</c> of the greatest length, then one or two whose lengths are 0 when there is none.
    /// No copy can be shorter than three bytes, so a rest of one or two takes its third byte from the copy before it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int Whole, int Next, int Last) Split(int length)
    {
        var (whole, rest) = Math.DivRem(length, DeflateAlphabet.MaxLength);
        return rest is 0 or >= DeflateAlphabet.MinLength
            ? (whole, rest, 0)
            : (whole - 1, DeflateAlphabet.MaxLength + rest - DeflateAlphabet.MinLength, DeflateAlphabet.MinLength);
    }
}
