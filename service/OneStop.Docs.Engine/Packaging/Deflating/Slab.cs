namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>Bytes that are written often and known beforehand, with all that can be said of them before anything is written.</summary>
internal sealed class Slab
{
    /// <summary>Slabs shorter than this are treated as text: a copy would cost as much as their bytes.</summary>
    public const int MinLength = 8;

    internal Slab(int number, ReadOnlyMemory<byte> bytes, SlabToken[] tokens)
    {
        (Number, Bytes, Spelling) = (number, bytes, new(number, tokens));
        Remainder = ~Crc32.Append(uint.MaxValue, bytes.Span);
        CrcShift = Deflating.CrcShift.Past(bytes.Length);
    }

    /// <summary>Its place among the slabs that differ.</summary>
    public int Number { get; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>How many.</summary>
    public int Length => Bytes.Length;

    /// <summary>Whether it is written as text would be.</summary>
    public bool IsShort => Length < MinLength;

    /// <summary>What the bytes add to the check sum of everything before, as <see cref="CrcFold.Remainder"/>.</summary>
    public uint Remainder { get; }

    /// <summary>What the sum of everything before is multiplied by when they follow.</summary>
    public uint CrcShift { get; }

    /// <summary>The bytes as they are written for the first time.</summary>
    public SlabSpelling Spelling { get; }
}
