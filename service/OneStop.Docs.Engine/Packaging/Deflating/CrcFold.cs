using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// What bytes add to a check sum whatever stands before them: their polynomial times x^32, modulo the one of CRC-32. It does
/// not wait for the sum of what was before, so the processor works on both at once.
/// </summary>
/// <remarks>
/// Gopal et al., Fast CRC Computation for Generic Polynomials Using PCLMULQDQ (Intel, 2009): sixteen bytes are carried over the
/// next sixteen by two multiplications. The first block is filled up with zeros in front, which add nothing.
/// </remarks>
internal static class CrcFold
{
    /// <summary>Readable bytes that must stand before those that are summed.</summary>
    public const int Before = BlockLength;

    private const int BlockLength = 16;

    // Products of numbers whose bits are reversed come out one bit short: the powers stand one bit higher to make up for it.
    private static readonly Vector128<ulong> OverBlock = Vector128.Create((ulong)CrcShift.Past(20) << 1, (ulong)CrcShift.Past(12) << 1);
    private static readonly Vector128<ulong> OverWord = Vector128.CreateScalar((ulong)CrcShift.Past(8) << 1);

    /// <summary>Behind sixteen zeros sixteen ones: read from <c>n</c> on, what keeps the last <c>n</c> bytes of a block.</summary>
    private static ReadOnlySpan<byte> Masks =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    ];

    /// <summary>The remainder of the bytes.</summary>
    /// <param name="first">The first; <see cref="Before"/> more can be read before it.</param>
    /// <param name="length">How many, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Remainder(ref byte first, int length) => Pclmulqdq.IsSupported
        ? RemainderX86(ref first, length)
        : ~Crc32.Append(uint.MaxValue, MemoryMarshal.CreateReadOnlySpan(ref first, length));

    private static uint RemainderX86(ref byte first, int length)
    {
        var inFirst = ((length - 1) & (BlockLength - 1)) + 1;
        ref var block = ref Unsafe.Add(ref first, inFirst - BlockLength);
        var sum = Vector128.LoadUnsafe(ref block) & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)inFirst);
        var folded = sum.AsUInt64();
        for (length -= inFirst; length > 0; length -= BlockLength)
        {
            block = ref Unsafe.Add(ref block, BlockLength);
            folded = Pclmulqdq.CarrylessMultiply(folded, OverBlock, 0x00)
                ^ Pclmulqdq.CarrylessMultiply(folded, OverBlock, 0x11)
                ^ Vector128.LoadUnsafe(ref block).AsUInt64();
        }

        return Reduce(folded);
    }

    /// <summary>From 128 bits over 96 and 64 to 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Reduce(Vector128<ulong> sum)
    {
        var word = Vector128.CreateScalar((ulong)uint.MaxValue);
        sum = Sse2.ShiftRightLogical128BitLane(sum, 8) ^ Pclmulqdq.CarrylessMultiply(sum, OverBlock, 0x10);
        sum = Sse2.ShiftRightLogical128BitLane(sum, 4) ^ Pclmulqdq.CarrylessMultiply(sum & word, OverWord, 0x00);
        return CrcShift.RemainderX86(sum);
    }
}
