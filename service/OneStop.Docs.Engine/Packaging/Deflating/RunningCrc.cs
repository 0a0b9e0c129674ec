using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// The check sum of a part while it is written. Text is summed by itself and put together with the slab behind it, so that each
/// slab costs one multiplication that waits for the one before.
/// </summary>
internal struct RunningCrc
{
    private static readonly uint[] Shifts = [.. Enumerable.Range(0, 512).Select(length => CrcShift.Past(length))];
    private uint _sum;
    private uint _text;
    private uint _textShift;

    /// <summary>The sum of nothing.</summary>
    public RunningCrc() => (_sum, _textShift) = (uint.MaxValue, CrcShift.One);

    /// <summary>CRC-32 of everything so far.</summary>
    public readonly uint Value => ~(CrcShift.Multiply(_sum, _textShift) ^ _text);

    /// <summary>Adds text.</summary>
    /// <param name="first">Its first byte; <see cref="CrcFold.Before"/> more can be read before it.</param>
    /// <param name="length">Bytes, at least 1.</param>
    public void AddText(ref byte first, int length)
    {
        var remainder = CrcFold.Remainder(ref first, length);
        var shift = length < Shifts.Length ? Shifts[length] : CrcShift.Past(length);
        if (_textShift == CrcShift.One)
        {
            (_text, _textShift) = (remainder, shift);
            return;
        }

        _text = CrcShift.Multiply(_text, shift) ^ remainder;
        _textShift = CrcShift.Multiply(_textShift, shift);
    }

    /// <summary>Adds bytes that are known.</summary>
    /// <param name="remainder">As <see cref="CrcFold.Remainder"/>.</param>
    /// <param name="shift">As <see cref="CrcShift.Past"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddKnown(uint remainder, uint shift)
    {
        if (_textShift == CrcShift.One)
        {
            _sum = CrcShift.Multiply(_sum, shift) ^ remainder;
            return;
        }

        var text = CrcShift.Multiply(_text, shift) ^ remainder;
        _sum = CrcShift.Multiply(_sum, CrcShift.Multiply(_textShift, shift)) ^ text;
        (_text, _textShift) = (0, CrcShift.One);
    }
}
