using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// Writes bits, the lowest first (RFC 1951 §3.1.1), into room that was measured beforehand: a block is counted before it is
/// written, so nothing is checked here. Lives in registers while a block is written.
/// </summary>
internal ref struct BitCursor
{
    private readonly ref byte _room;
    private nint _at;
    private ulong _bits;
    private int _count;

    /// <param name="room">Where to write; eight bytes more than the bits fill.</param>
    /// <param name="bits">Bits still waiting for the rest of their byte.</param>
    /// <param name="count">How many, 0–7.</param>
    public BitCursor(ref byte room, ulong bits, int count)
    {
        _room = ref room;
        _bits = bits;
        _count = count;
    }

    /// <summary>Whole bytes written.</summary>
    public readonly int Written => (int)_at;

    /// <summary>The bits after the last whole byte.</summary>
    public readonly (ulong Bits, int Count) Waiting => (_bits, _count);

    /// <summary>Adds the lowest <paramref name="count"/> bits; at most 57 bits may lie between two calls of <see cref="Settle"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong bits, int count)
    {
        _bits |= bits << _count;
        _count += count;
    }

    /// <summary>Writes out what makes whole bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Settle()
    {
        var bits = BitConverter.IsLittleEndian ? _bits : BinaryPrimitives.ReverseEndianness(_bits);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref _room, _at), bits);
        _at += _count >> 3;
        _bits >>= _count & ~7;
        _count &= 7;
    }

    /// <summary>Fills the byte begun with zeros.</summary>
    public void Align()
    {
        _count = (_count + 7) & ~7;
        Settle();
    }
}
