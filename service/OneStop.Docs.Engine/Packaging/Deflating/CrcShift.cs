using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArmAes = System.Runtime.Intrinsics.Arm.Aes;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// Puts check sums together: the sum of <c>ab</c> is that of <c>a</c> times x^(8·length of b), plus that of <c>b</c>, over the
/// polynomials modulo the one of CRC-32. So bytes that are known beforehand are never summed again.
/// </summary>
/// <remarks>Polynomials stand with their highest power in the lowest bit, as everywhere with this check sum.</remarks>
internal static class CrcShift
{
    /// <summary>The number 1.</summary>
    public const uint One = 0x80000000;

    /// <summary>x^8: one byte further.</summary>
    private const uint OneByte = 0x00800000;

    /// <summary>x^32 and the rest of the polynomial.</summary>
    private const ulong Polynomial = 0x1DB710641;

    /// <summary>The quotient of x^64 by it, for division by multiplication (Barrett).</summary>
    private const ulong Quotient = 0x1F7011641;

    /// <summary>What a sum is multiplied by when <paramref name="length"/> bytes follow.</summary>
    public static uint Past(long length)
    {
        var (result, power) = (One, OneByte);
        for (; length > 0; length >>= 1)
        {
            if ((length & 1) != 0) result = Multiply(result, power);
            power = Multiply(power, power);
        }

        return result;
    }

    /// <summary>The product modulo the polynomial, by the fastest way the machine has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Multiply(uint a, uint b) =>
        Pclmulqdq.IsSupported ? MultiplyX86(a, b)
        : ArmAes.IsSupported ? MultiplyArm(a, b)
        : MultiplyBitByBit(a, b);

    /// <summary>As <see cref="Multiply"/>, with the instruction of x86.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint MultiplyX86(uint a, uint b)
    {
        // The numbers stay in vectors from the first product to the last.
        var product = Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar((ulong)a), Vector128.CreateScalar((ulong)b), 0) << 1;
        return RemainderX86(product);
    }

    /// <summary>The remainder of 64 bits by the polynomial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint RemainderX86(Vector128<ulong> dividend)
    {
        var low = Vector128.CreateScalar((ulong)uint.MaxValue);
        var quotient = Pclmulqdq.CarrylessMultiply(dividend & low, Vector128.CreateScalar(Quotient), 0);
        return (dividend ^ Pclmulqdq.CarrylessMultiply(quotient & low, Vector128.CreateScalar(Polynomial), 0)).AsUInt32()[1];
    }

    /// <summary>As <see cref="Multiply"/>, with the instruction of Arm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint MultiplyArm(uint a, uint b)
    {
        var product = ArmAes.PolynomialMultiplyWideningLower(Vector64.Create((ulong)a), Vector64.Create((ulong)b)).ToScalar() << 1;
        var quotient = ArmAes.PolynomialMultiplyWideningLower(Vector64.Create((ulong)(uint)product), Vector64.Create(Quotient)).ToScalar();
        var whole = ArmAes.PolynomialMultiplyWideningLower(Vector64.Create((ulong)(uint)quotient), Vector64.Create(Polynomial)).ToScalar();
        return (uint)((product ^ whole) >> 32);
    }

    /// <summary>As <see cref="Multiply"/>, on any machine.</summary>
    public static uint MultiplyBitByBit(uint a, uint b)
    {
        var product = 0u;
        for (; a != 0; a <<= 1)
        {
            product ^= b & (uint)((int)a >> 31);
            b = (b >> 1) ^ ((uint)(Polynomial >> 1) & (0u - (b & 1)));
        }

        return product;
    }
}
