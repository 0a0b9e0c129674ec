namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>What is wanted of a unit each time it is written, close together in memory.</summary>
internal readonly struct SlabFacts(Slab slab, RunStep step)
{
    /// <summary>The number of its slab among those that differ.</summary>
    public readonly int Number = slab.Number;

    /// <summary>Bytes.</summary>
    public readonly int Length = slab.Length;

    /// <summary>As <see cref="Slab.Remainder"/>.</summary>
    public readonly uint Remainder = slab.Remainder;

    /// <summary>What the sum of everything before is multiplied by when they follow.</summary>
    public readonly uint CrcShift = slab.CrcShift;

    /// <summary>Its place in a run of literals.</summary>
    public readonly RunStep Step = step;
}
